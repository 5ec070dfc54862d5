"""What a person can mean: one command a turn, in no particular language."""

from coach.coaching.commands.arriving import (
    AskHelp,
    AskProgramme,
    ConfirmClearance,
    Launch,
    No,
    NotUnderstood,
    SessionEnded,
    StateActivity,
    StateEquipment,
    Stop,
    Unsupported,
    Yes,
)
from coach.coaching.commands.asking import (
    AskAbout,
    AskWhy,
    Topic,
)
from coach.coaching.commands.changing import (
    ChooseBeat,
    ChooseDaysOff,
    ChooseKeepGoing,
    ChoosePace,
    ChooseRest,
    ChooseStrengthDays,
    ChooseTalk,
    ChooseUnit,
    DoWithout,
    LimitMinutes,
    LoseEquipment,
    MoveDayOff,
    Shorten,
    StateWeights,
    Swap,
    UseLoad,
)
from coach.coaching.commands.household import AskWho
from coach.coaching.commands.looking_back import (
    AboutTheLog,
    AskBest,
    AskDone,
    AskHowManyDone,
    AskLongest,
    AskNextWorkout,
    AskStreak,
    AskStronger,
    AskWeeksCompared,
    LookingBack,
)
from coach.coaching.commands.preferences import AskPreference, AskSettings, Preference
from coach.coaching.commands.privacy import AskWhatIsKept, DeleteData, SkillDisabled
from coach.coaching.commands.reminding import (
    AnswerPermission,
    AskReminder,
    Remind,
    StateTime,
    StopReminding,
)
from coach.coaching.commands.week import (
    AskProgress,
    AskToday,
    ChooseActivity,
    LogCardio,
    StartCardio,
    StartStrength,
    StateMinutes,
    StateNumber,
)
from coach.coaching.commands.workout import (
    AskHowTo,
    BringBack,
    Correct,
    CountReps,
    LeaveOut,
    ReportPain,
    ReportStopSign,
    Say,
    StateEffort,
    TimeUp,
    Undo,
)

Wish = (
    AskToday
    | AskProgress
    | LookingBack
    | LogCardio
    | BringBack
    | LeaveOut
    | Swap
    | DoWithout
    | LoseEquipment
    | Shorten
    | LimitMinutes
    | ChooseStrengthDays
    | ChooseDaysOff
    | MoveDayOff
    | StateWeights
    | UseLoad
    | ChooseUnit
    | ChooseBeat
    | ChooseActivity
    | ChooseRest
    | ChooseKeepGoing
    | ChooseTalk
    | ChoosePace
    | AskWhy
)
"""What is answered or changed beside a running workout."""

Reminding = Remind | StateTime | StopReminding | AskReminder
"""What is about the reminder on workout days."""

WithAPlan = (
    Wish
    | Reminding
    | AnswerPermission
    | StateMinutes
    | Say
    | StateEffort
    | StartStrength
    | StartCardio
    | CountReps
    | AskPreference
    | AskSettings
    | Correct
    | Undo
    | Unsupported
)
"""What needs a plan to be understood."""

Said = (
    WithAPlan
    | Yes
    | No
    | ConfirmClearance
    | StateActivity
    | StateEquipment
    | StateNumber
    | AskProgramme
    | AskHowTo
    | AskAbout
    | AskWhatIsKept
    | DeleteData
    | AskWho
    | ReportPain
    | ReportStopSign
    | AskHelp
    | Stop
    | NotUnderstood
)
"""What somebody says with the skill open."""

Heard = Launch | Said
"""What somebody waits to hear an answer to."""

Unheard = SessionEnded | SkillDisabled
"""What nobody waits to hear an answer to."""

Command = Heard | Unheard | TimeUp

__all__ = [
    "AboutTheLog",
    "AnswerPermission",
    "AskAbout",
    "AskBest",
    "AskDone",
    "AskHelp",
    "AskHowManyDone",
    "AskHowTo",
    "AskLongest",
    "AskNextWorkout",
    "AskPreference",
    "AskProgramme",
    "AskProgress",
    "AskReminder",
    "AskSettings",
    "AskStreak",
    "AskStronger",
    "AskToday",
    "AskWeeksCompared",
    "AskWhatIsKept",
    "AskWho",
    "AskWhy",
    "BringBack",
    "ChooseActivity",
    "ChooseBeat",
    "ChooseDaysOff",
    "ChooseKeepGoing",
    "ChoosePace",
    "ChooseRest",
    "ChooseStrengthDays",
    "ChooseTalk",
    "ChooseUnit",
    "Command",
    "ConfirmClearance",
    "Correct",
    "CountReps",
    "DeleteData",
    "DoWithout",
    "Heard",
    "Launch",
    "LeaveOut",
    "LimitMinutes",
    "LogCardio",
    "LookingBack",
    "LoseEquipment",
    "MoveDayOff",
    "No",
    "NotUnderstood",
    "Preference",
    "Remind",
    "Reminding",
    "ReportPain",
    "ReportStopSign",
    "Said",
    "Say",
    "SessionEnded",
    "Shorten",
    "SkillDisabled",
    "StartCardio",
    "StartStrength",
    "StateActivity",
    "StateEffort",
    "StateEquipment",
    "StateMinutes",
    "StateNumber",
    "StateTime",
    "StateWeights",
    "Stop",
    "StopReminding",
    "Swap",
    "TimeUp",
    "Topic",
    "Undo",
    "Unheard",
    "Unsupported",
    "UseLoad",
    "Wish",
    "WithAPlan",
    "Yes",
]
