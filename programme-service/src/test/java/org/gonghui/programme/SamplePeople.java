package org.gonghui.programme;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** People who do not exist, with numbers that are formally right. Each number makes another person, always the same. */
public record SamplePeople(String name, String identityNumber, String phone, String bankAccount, String illness) {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

    /** Somebody whom no other test of this run knows. */
    public static SamplePeople next() {
        return of(NEXT.incrementAndGet());
    }

    /** Number 0 to 9,999,999. */
    public static SamplePeople of(int number) {
        return new SamplePeople(
                "样" + inChinese(number),
                identityNumber(number),
                "139%08d".formatted(number),
                withCheckDigit("6222020%011d".formatted(number)),
                "示例疾病" + inChinese(number));
    }

    /** All that says who it is. */
    public List<String> secrets() {
        return List.of(name, identityNumber, phone, bankAccount, illness);
    }

    /** The person part of a request. */
    public ObjectNode request() {
        ObjectNode person = Calls.object("{}")
                .put("name", name)
                .put("identityNumber", identityNumber)
                .put("phone", phone)
                .put("illness", illness);
        person.putObject("bankAccount").put("bank", "示例银行").put("number", bankAccount);
        return person;
    }

    private static String identityNumber(int number) {
        String birth = LocalDate.of(1970, 1, 1).plusDays(number / 1000).format(DateTimeFormatter.BASIC_ISO_DATE);
        String digits = "440101" + birth + "%03d".formatted(number % 1000);
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            sum = (sum + digits.charAt(at) - '0') * 2 % 11;
        }
        return digits + "10X98765432".charAt(sum);
    }

    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int weighed = at % 2 == 0 ? 2 * digit : digit;
            sum += weighed / 10 + weighed % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static String inChinese(int number) {
        return "%05d"
                .formatted(number)
                .chars()
                .mapToObj(digit -> DIGITS.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }
}
