"""Each sentence is read to say what a careful analyst would enter of it, and no more."""

from pathlib import Path

import pytest

from bot.reading.read import read_chat
from tests.reading.boards import expectation

WHO = {
    "s-ac": ("saltmere", "U07SALOB03"),
    "s-ph": ("saltmere", "U07SALFN01"),
    "icb": ("northmoor", "U04ICBRO08"),
    "nph": ("northmoor", "U04NPHCO03"),
    "nac": ("northmoor", "U04NACMT04"),
    "ncf": ("northmoor", "U04NCFJW06"),
    "hva": ("northmoor", "U04HVALD12"),
    "b-asc": ("brackendale", "U07ASCDA06"),
    "b-bdc": ("brackendale", "U07BDCSM12"),
    "b-bfr": ("brackendale", "U07BFRGU11"),
    "b-bph": ("brackendale", "U07BPHOT01"),
    "b-was": ("brackendale", "U07WASKM10"),
    "s-icb": ("saltmarsh", "U09ICBFM08"),
    "s-scy": ("saltmarsh", "U09SCYTC06"),
    "s-ssc": ("saltmarsh", "U09SSCMR04"),
    "s-sva": ("saltmarsh", "U09SVADL09"),
    "w-icb": ("wexmoor", "U0ICBCM08"),
    "w-wac": ("wexmoor", "U0WACLP05"),
    "w-wce": ("wexmoor", "U0WCETB07"),
    "w-whc": ("wexmoor", "U0WHCGH03"),
    "w-wph": ("wexmoor", "U0WPHJT01"),
    "w-wvs": ("wexmoor", "U0WVSBO10"),
    "t-ph": ("tarnbeck", "U0TPHIA01"),
    "t-cs": ("tarnbeck", "U0TCSRD03"),
    "t-as": ("tarnbeck", "U0TASBQ05"),
    "t-icb": ("tarnbeck", "U0ICBAC07"),
    "t-amb": ("tarnbeck", "U0FVAMT09"),
    "t-vc": ("tarnbeck", "U0TVCES10"),
    "m-as": ("tarnbeck2", "U0TASBQ05"),
    "m-icb": ("tarnbeck2", "U0ICBAC07"),
    "m-amb": ("tarnbeck2", "U0FVAMT09"),
    "m-vc": ("tarnbeck2", "U0TVCES10"),
    "e-amb": ("tidewell", "U07WCAKS11"),
    "e-icb": ("tidewell", "U07WCIND07"),
    "e-tas": ("tidewell", "U07TASTZ04"),
    "e-tcs": ("tidewell", "U07TCSFA05"),
    "e-tph": ("tidewell", "U07TPHIF01"),
    "y-eic": ("wyreholme", "U07EICCS05"),
    "y-wph": ("wyreholme", "U07WPHNF01"),
    "e-vcs": ("tidewell", "U07VCSFL13"),
    "a-asc": ("ashdale", "U07ASCCP04"),
    "a-ph": ("ashdale3", "U07APHOB01"),
    "a-tft": ("ashdale", "U07TFTWS06"),
    "h-amb": ("holmereach", "U07ECALS10"),
    "h-asc": ("holmereach", "U07HASCD04"),
    "h-cs": ("holmereach", "U07HCSBT05"),
    "h-gp": ("holmereach", "U07HPHGP02"),
    "h-hvc": ("holmereach", "U07HVCPO11"),
    "h-icb": ("holmereach", "U07FSIRM08"),
    "r-hsg": ("tarrowby", "U07HSGMS02"),
    "r-nhs": ("tarrowby", "U07NHSCP03"),
    "r-pht": ("tarrowby", "U07PHTOF01"),
    "r-vcs": ("tarrowby", "U07VCSBF04"),
    "f-amb": ("fellmouth", "U09AMRS05"),
    "f-asc": ("fellmouth", "U09FMGP03"),
    "f-hd": ("fellmouth", "U09FMNR04"),
    "f-lei": ("fellmouth", "U09LEBK08"),
    "f-ph": ("fellmouth", "U09FMTV02"),
    "f-str": ("fellmouth", "U09SVPL07"),
    "f-svt": ("fellmouth", "U09SVCE06"),
    "n-ph": ("northmoor", "U04NPHSL02"),
    "n-rb": ("northmoor", "U04NACDA05"),
    "d-flc": ("tarnside", "U07FLCPD01"),
    "d-tah": ("tarnside", "U07TAHBI02"),
    "d-tcp": ("tarnside", "U07TCPOH03"),
    "d-tho": ("tarnside", "U07THOHP04"),
    "d-vta": ("tarnside", "U07VTAOF05"),
    "k-amb": ("kelderby", "U07AMBDS03"),
    "k-ah": ("kelderby", "U07WAHCW04"),
    "k-icb": ("kelderby", "U07ICBGP02"),
    "k-ph": ("kelderby", "U07WPHIH01"),
    "x-ce": ("wexcombe", "U07WCELT07"),
    "x-hs": ("wexcombe", "U07WHSTB03"),
    "x-icb": ("wexcombe", "U07ICBOS10"),
    "x-ph": ("wexcombe", "U07WPHNF01"),
    "x-vol": ("wexcombe", "U07VOLBQ11"),
    "v-ph": ("merrowdean", "U07PHIT01"),
    "v-asc": ("merrowdean", "U07ASDO02"),
    "v-svt": ("merrowdean", "U07SVFG03"),
    "c-amb": ("brackenholme2", "U0BB00KT03"),
    "c-brc": ("brackenholme", "U0BB00GP01"),
    "c-hub": ("brackenholme", "U0BB00MA05"),
    "c-icb": ("brackenholme", "U0BB00NF02"),
    "c-mht": ("brackenholme", "U0BB00IC04"),
    "v-vol": ("merrowdean", "U07WVCA04"),
    "o-asc": ("ossenby", "U07OASDP02"),
    "o-gp": ("ossenby", "U07GPFFS04"),
    "o-icb": ("ossenby", "U07ICBNC03"),
    "o-ph": ("ossenby", "U07OPHGH01"),
    "o-va": ("ossenby", "U07OVATO05"),
    "j-aac": ("aldermarsh", "U07HHRS04"),
    "j-acy": ("aldermarsh", "U07HHBA07"),
    "j-amb": ("aldermarsh2", "U07HHDS11"),
    "j-aph": ("aldermarsh", "U07HHGP01"),
    "j-hc": ("aldermarsh2", "U07HHOB02"),
    "j-icb": ("aldermarsh", "U07HHPG09"),
    "j-vah": ("aldermarsh", "U07HHJA12"),
    "tw-amb": ("tarnwick", "U07TWTD09"),
    "tw-asc": ("tarnwick", "U07TWNC03"),
    "tw-cyp": ("tarnwick", "U07TWME06"),
    "tw-hcv": ("tarnwick", "U07TWKV10"),
    "sw-amb": ("sallowshire", "U07AMBDP09"),
    "sw-aw": ("sallowshire", "U07ADUMH06"),
    "sw-cyp": ("sallowshire", "U07CYPBM01"),
    "sw-hsg": ("sallowshire", "U07HSGRD12"),
    "sw-icb": ("sallowshire", "U07ICBTF07"),
    "tw-icb": ("tarnwick", "U07TWAF07"),
    "tw-ph": ("tarnwick", "U07TWGS01"),
    "tw-va": ("tarnwick", "U07TWDA11"),
    "z-asc": ("fenbridge", "U07ASCGP02"),
    "z-lht": ("fenbridge", "U07LHTSB03"),
    "z-ph": ("fenbridge", "U07PHSWT01"),
    "sh-amb": ("sallowshire2", "U07AMBDP09"),
    "sh-aw": ("sallowshire", "U07ADUGS05"),
    "sh-cyp": ("sallowshire", "U07CYPBM01"),
    "sh-hsg": ("sallowshire", "U07HSGLQ11"),
    "sh-icb": ("sallowshire", "U07ICBTF07"),
    "sh-ph": ("sallowshire", "U07PUBFT04"),
    "z-vsl": ("fenbridge", "U07VSLFK04"),
}
SHORT = {"not-available": "na", "suppressed": "su"}


def sentences():
    here = Path(__file__).parent
    lines = [
        line
        for name in (
            "sentences.txt",
            "single_rules.txt",
            "snippets.txt",
            "labels.txt",
            "periods.txt",
            "prose.txt",
            "several.txt",
            "habits.txt",
            "doubted.txt",
            "usages.txt",
            "months.txt",
            "together.txt",
            "called.txt",
        )
        for line in (here / name).read_text(encoding="utf-8").splitlines()
    ]
    for line in lines:
        if line.strip() and not line.startswith("#"):
            who, rest = line.split(" | ", 1)
            text, want = rest.rsplit(" | ", 1)
            yield pytest.param(
                who, text.replace("\\n", "\n").replace("\\t", "\t").replace("\\|", "|"), want, id=text[:70]
            )


def told(found):
    for each in found.readings:
        code = each.indicator.removeprefix("NM-").replace(" ", "")
        code += f"@{each.period.replace(' ', '')}" if each.period and each.certain else ""
        if not each.certain:
            yield f"{code}~"
        elif each.value is None:
            yield f"{code}?{SHORT[each.qualifier]}" + (f":{each.available_from}" if each.available_from else "")
        else:
            yield f"{code}={float(each.value):.10g}" + ("p" if each.qualifier == "provisional" else "")
    for each in found.updates:
        yield f"{each.action.removeprefix('NM-')}:{each.status}" + (
            f":{each.revised_date}" if each.revised_date else ""
        )


@pytest.mark.parametrize(("who", "text", "want"), list(sentences()))
def test_a_sentence_says_what_it_says(who, text, want):
    board, user = WHO[who]
    found = read_chat(text, user, expectation(board))
    got = list(told(found))
    if "class:" in want:
        got.append(f"class:{found.kind}")
    if "said:" in want:
        got += [f"said:{voice.about.removeprefix('NM-')}" for voice in found.voices if voice.about]
    if "fb:" in want:
        got += [f"fb:{voice.question.removeprefix('NM-')}" for voice in found.voices if voice.question]
    assert sorted(got) in [sorted([] if one.strip() == "-" else one.split()) for one in want.split("|")]
