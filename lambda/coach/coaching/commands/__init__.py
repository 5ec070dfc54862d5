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
    ChooseDaysOff,
    ChooseStrengthDays,
    ChooseUnit,
    DoWithout,
    LimitMinutes,
    MoveDayOff,
    Shorten,
    StateWeights,
    Swap,
    UseLoad,
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
    LeaveOut,
    ReportPain,
    ReportStopSign,
    Say,
    StateEffort,
    Undo,
)

Said = (
    Yes
    | No
    | ConfirmClearance
    | StateActivity
    | StateEquipment
    | AskProgramme
    | AskToday
    | StartStrength
    | StartCardio
    | AskProgress
    | LogCardio
    | StateMinutes
    | StateNumber
    | Say
    | StateEffort
    | AskHowTo
    | ReportPain
    | ReportStopSign
    | BringBack
    | LeaveOut
    | Swap
    | DoWithout
    | Shorten
    | LimitMinutes
    | ChooseStrengthDays
    | ChooseDaysOff
    | MoveDayOff
    | StateWeights
    | UseLoad
    | ChooseUnit
    | ChooseActivity
    | AskWhy
    | AskAbout
    | Correct
    | Undo
    | AskHelp
    | Stop
    | NotUnderstood
    | Unsupported
)

Heard = Launch | Said
"""What somebody waits to hear an answer to."""

Wish = (
    AskToday
    | AskProgress
    | LogCardio
    | BringBack
    | LeaveOut
    | Swap
    | DoWithout
    | Shorten
    | LimitMinutes
    | ChooseStrengthDays
    | ChooseDaysOff
    | MoveDayOff
    | StateWeights
    | UseLoad
    | ChooseUnit
    | ChooseActivity
    | AskWhy
)
"""What is answered or changed beside a running workout."""

WithAPlan = (
    Wish | StateMinutes | Say | StateEffort | StartStrength | StartCardio | Correct | Undo | Unsupported
)
"""What needs a plan to be understood."""

Command = Heard | SessionEnded

__all__ = [
    "AskAbout",
    "AskHelp",
    "AskHowTo",
    "AskProgramme",
    "AskProgress",
    "AskToday",
    "AskWhy",
    "BringBack",
    "ChooseActivity",
    "ChooseDaysOff",
    "ChooseStrengthDays",
    "ChooseUnit",
    "Command",
    "ConfirmClearance",
    "Correct",
    "DoWithout",
    "Heard",
    "Launch",
    "LeaveOut",
    "LimitMinutes",
    "LogCardio",
    "MoveDayOff",
    "No",
    "NotUnderstood",
    "ReportPain",
    "ReportStopSign",
    "Said",
    "Say",
    "SessionEnded",
    "Shorten",
    "StartCardio",
    "StartStrength",
    "StateActivity",
    "StateEffort",
    "StateEquipment",
    "StateMinutes",
    "StateNumber",
    "StateWeights",
    "Stop",
    "Swap",
    "Topic",
    "Undo",
    "Unsupported",
    "UseLoad",
    "Wish",
    "WithAPlan",
    "Yes",
]
