"""Yes and no, to whatever was asked."""

from coach.coaching import (
    arrival,
    cardio_session,
    counting_alone,
    cues,
    exercising,
    listening,
    pain,
    privacy,
    reminding,
    wishes,
)
from coach.coaching.commands import CountReps
from coach.coaching.decision import Decision, Scene
from coach.coaching.questions import (
    AskAgain,
    AskCardioOn,
    AskClearance,
    AskEquipment,
    AskFinished,
    AskForget,
    AskGoOn,
    AskMinutes,
    AskNextLeg,
    AskNextSet,
    AskOtherSide,
    AskReady,
    AskRemind,
    AskResume,
    AskSayAgain,
    AskStart,
    AskTime,
    AskWish,
    OfferEnd,
    OfferLeaveOut,
    OfferProgramme,
    OfferResume,
    OfferStart,
    Question,
)
from coach.coaching.trainee import Trainee
from coach.workout.transitions import Event


def yes(trainee: Trainee, asked: Question | None, scene: Scene) -> Decision:
    """Yes."""
    match asked:
        case AskClearance():
            return arrival.cleared(trainee, scene, given=True)
        case OfferProgramme():
            return arrival.programme_told(trainee, scene)
        case OfferStart() | AskStart() if trainee.plan is not None:
            return exercising.started(trainee, scene)
        case OfferResume() | AskNextLeg(last=False) | AskCardioOn() if _in_cardio(trainee):
            return cardio_session.moved(trainee, scene, Event.RESUME)
        case AskNextLeg(last=True) if _in_cardio(trainee):
            return cardio_session.moved(trainee, scene, Event.DONE)
        case OfferResume() | AskResume():
            return exercising.exercised(trainee, scene, Event.RESUME)
        case AskReady() | AskGoOn() | AskNextSet() | AskOtherSide():
            return exercising.exercised(trainee, scene, Event.READY)
        case AskFinished() if trainee.running is not None:
            return exercising.exercised(trainee, scene, Event.DONE)
        case AskAgain(exercise, reps) if trainee.running is None:
            return counting_alone.begun(trainee, scene, CountReps(exercise, reps), again=True)
        case OfferEnd():
            return exercising.stopped(trainee, scene)
        case OfferLeaveOut(exercise):
            return pain.left_out(trainee, scene, exercise)
        case AskRemind(at) if trainee.plan is not None:
            return wishes.beside(reminding.agreed(exercising.interrupted(trainee, scene), scene, at))
        case _:
            return listening.asked_again(trainee, asked, scene)


def no(trainee: Trainee, asked: Question | None, scene: Scene) -> Decision:
    """No."""
    match asked:
        case AskClearance():
            return arrival.cleared(trainee, scene, given=False)
        case OfferLeaveOut():
            return pain.ended(trainee, scene)
        case AskForget():
            return privacy.all_kept(trainee, scene)
        case OfferProgramme() | OfferResume() | AskWish() | AskSayAgain():
            return exercising.stopped(trainee, scene)
        case OfferStart() | AskStart():
            return Decision(trainee, (cues.Later(),))
        case AskEquipment():
            return arrival.equipment_stated(trainee, scene, frozenset())
        case AskMinutes():
            return wishes.beside(Decision(exercising.interrupted(trainee, scene), (cues.NothingLogged(),)))
        case AskTime() | AskRemind():
            return wishes.beside(
                Decision(
                    exercising.interrupted(trainee, scene),
                    (cues.NotReminded(kept=trainee.reminder is not None),),
                )
            )
        case OfferEnd():
            return listening.asked_again(trainee, None, scene)
        case AskNextLeg() | AskCardioOn() if _in_cardio(trainee):
            return cardio_session.moved(trainee, scene, Event.PAUSE)
        case AskReady() | AskGoOn() | AskNextSet() | AskOtherSide() | AskResume():
            return exercising.exercised(trainee, scene, Event.PAUSE)
        case AskFinished() if trainee.running is not None:
            return exercising.exercised(trainee, scene, Event.PAUSE)
        case AskAgain() if trainee.running is None:
            return exercising.stopped(trainee, scene)
        case _:
            return listening.asked_again(trainee, asked, scene)


def _in_cardio(trainee: Trainee) -> bool:
    return trainee.running is None and trainee.cardio is not None
