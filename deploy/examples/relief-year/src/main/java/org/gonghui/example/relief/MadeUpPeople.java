package org.gonghui.example.relief;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** People who do not exist, with numbers that pass every check. The same number is the same person in every run. */
final class MadeUpPeople {

    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final String SURNAMES = "陈李黄张梁林王吴刘杨";
    private static final String GIVEN = "示例甲乙丙丁戊己庚辛";
    private static final int YEARS = 40;
    private static final int DAYS = 28;
    private static final int SEQUENCES = 1000;
    private static final int BASE = 10;

    private MadeUpPeople() {}

    /** The n-th of them: name, identity number, phone and account, as requests have it. */
    static ObjectNode person(int n) {
        ObjectNode person = Api.object().put("name", name(n)).put("identityNumber", identityNumber(n));
        person.put("phone", "1380%07d".formatted(n));
        person.putObject("bankAccount").put("bank", "示例银行广州分行").put("number", "95550%010d".formatted(n));
        return person.put("illness", "示例疾病" + n % BASE);
    }

    private static String name(int n) {
        return "" + SURNAMES.charAt(n % BASE) + GIVEN.charAt(n / BASE % BASE) + GIVEN.charAt(n / BASE / BASE % BASE);
    }

    /** Born between 1960 and 1999; area, date and sequence are made up, the check character is right (GB 11643). */
    private static String identityNumber(int n) {
        String digits = "440101%04d%02d%02d%03d"
                .formatted(1960 + n % YEARS, 1 + n / YEARS % 12, 1 + n / YEARS / 12 % DAYS, n % SEQUENCES);
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            sum = (sum + digits.charAt(at) - '0') * 2 % CHECK_CHARACTERS.length();
        }
        return digits + CHECK_CHARACTERS.charAt(sum);
    }
}
