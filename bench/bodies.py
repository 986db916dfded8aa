#!/usr/bin/env python3
"""Writes N bodies as import rows (NDJSON, one BodyRequest a line), shaped as the division tree of China.

31 provinces, about 340 cities, 2,850 counties and 40,000 towns under one root, grassroots bodies under the towns for the
rest; fewer where N is smaller. The same N gives the same lines; a superior comes before those below it.

usage: bodies.py N [PREFIX]      the codes begin with PREFIX (default BN)
"""

import json
import sys

PROVINCES = ("北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 "
             "贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆").split()
PREFIXES = [*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66)]  # GB/T 2260
SYLLABLES = "安平宁海江河山川东西南北中新兴永乐福德龙凤金石林泉清源武文化昌盛阳春城关溪湖洲口塘桥营堡岭坪原田陵丘峰云雨华荣明光远高长丰和顺义仁礼信善美景秀"
TRADES = "建筑 纺织 石油 教育 物流 电子 食品 机械 化工 旅游".split()
FIRMS = "有限公司 有限责任公司 集团 中心 学校".split()
CITIES, COUNTIES, TOWNS = 340, 2850, 40000


def place(number):
    """A made-up name of two characters, the same for the same number."""
    mixed = number * 2654435761 % 2**32
    return SYLLABLES[mixed % len(SYLLABLES)] + SYLLABLES[mixed // 97 % len(SYLLABLES)]


def row(code, zh, en, kind, level, superior, division):
    return {"code": code, "name": {"zh": zh, "en": en}, "type": kind, "level": level, "superior": superior,
            "divisionCode": division}


def bodies(prefix):
    yield row(prefix, "全国总工会（测试）", "National Federation (benchmark)", "national_federation", "national", None, None)
    for p, name in enumerate(PROVINCES):
        at = PREFIXES[p]
        yield row(f"{prefix}-{at}", name + "总工会", f"Provincial Federation {at}", "provincial_federation",
                  "provincial", prefix, f"{at}0000")
    cities, counties, towns = [], [], []
    for c in range(CITIES):
        p, at = c % len(PROVINCES), c // len(PROVINCES)
        cities.append((f"{prefix}-{PREFIXES[p]}-{c}", f"{PROVINCES[p]}{place(c)}市", f"{PREFIXES[p]}{at + 1:02}"))
        code, zh, division = cities[-1]
        yield row(code, zh + "总工会", f"Municipal Federation {c}", "municipal_federation", "municipal",
                  f"{prefix}-{PREFIXES[p]}", division + "00")
    for d in range(COUNTIES):
        code, zh, division = cities[d % CITIES]
        counties.append((f"{code}-{d}", f"{zh[-3:]}{place(1000 + d)}县", f"{division}{d // CITIES + 1:02}"))
        yield row(counties[-1][0], counties[-1][1] + "总工会", f"County Federation {d}", "county_federation", "county",
                  code, counties[-1][2])
    for t in range(TOWNS):
        code, zh, division = counties[t % COUNTIES]
        towns.append((f"{code}-T{t}", f"{zh}{place(10000 + t)}镇", division))
        yield row(towns[-1][0], towns[-1][1] + "总工会", None, "town_federation", "town", code, division)
    number = 0
    while True:
        code, zh, division = towns[number % TOWNS]
        firm = place(100000 + number) + TRADES[number % len(TRADES)] + FIRMS[number // 7 % len(FIRMS)]
        yield row(f"{code}-G{number}", zh + firm + "工会委员会", f"Trade Union {number}", "enterprise_union",
                  "grassroots", code, division)
        number += 1


def main():
    wanted, prefix = int(sys.argv[1]), (sys.argv[2:] or ["BN"])[0]
    for _, body in zip(range(wanted), bodies(prefix)):
        sys.stdout.write(json.dumps(body, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
