"""Several people on one device: whom the coach takes the speaker for."""

from coach.coaching import arrival, cues
from coach.coaching.decision import Decision, Scene
from coach.coaching.exercising import interrupted
from coach.coaching.listening import open_question
from coach.coaching.questions import Question
from coach.coaching.trainee import Trainee


def told_who(trainee: Trainee, asked: Question | None, scene: Scene) -> Decision:
    """Whether their voice is known, and whose plan this is therefore; nothing of anybody else's."""
    told = cues.WhosePlan(scene.voice, planned=trainee.plan is not None)
    if trainee.plan is None:
        return arrival.first_things_first(trainee).after(told)
    held = interrupted(trainee, scene)
    return Decision(held, (told,), open_question(held, asked, scene))
