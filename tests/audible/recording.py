"""An answer's SSML read aloud to a file by espeak-ng, and the file's length as sox has it."""

import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

MISSING = [name for name in ("espeak-ng", "soxi") if shutil.which(name) is None]

VOICES = {"en": "en-us"}
"""espeak's voice for a language, where it is not the one that bears the language's own code."""

WORDS_PER_MINUTE = "175"
"""The speaking rate. Alexa's own is not known; a test beside this holds it to one of Polly's voices."""

_NEXT_BREAK = re.compile(r"(?<=/>)\s*(?=<break)")


def heard_seconds(ssml: str, language: str) -> float:
    """How long the answer is to be heard, pauses and all.

    What espeak-ng 1.51 makes of SSML, where it matters here:

    - A break lasts as long as it says, at any speaking rate, and replaces the pause after a sentence.
    - Of several breaks running it plays the longest only. A mark between them makes it play each.
    - A break before the first word is left out, so that an answer has to begin with words.
    - An answer that ends in words ends with a pause of some 0.4 seconds (`-z` does not help in SSML).
      One that ends in a break has none.
    """
    one_by_one = _NEXT_BREAK.sub('<mark name="next"/>', ssml)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "heard.wav"
        voice = VOICES.get(language, language)
        # -m: the text is SSML. -s: the speaking rate. No word gap (-g): it would come on top of the rate.
        speak = ["espeak-ng", "-m", "-v", voice, "-s", WORDS_PER_MINUTE, "-w", str(file), one_by_one]
        subprocess.run(speak, check=True, capture_output=True)  # noqa: S603 - words of the locale files
        # -D: the length in seconds and nothing else.
        measure = ["soxi", "-D", str(file)]
        return float(subprocess.run(measure, check=True, capture_output=True, text=True).stdout)  # noqa: S603
