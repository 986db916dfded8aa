package org.gonghui.programme.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Free text that is stored and shown as it is, so it must not hold what looks like an identity number, a mobile or a bank
 * account: eleven digits or more in a row.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoPersonalNumbers.Check.class)
public @interface NoPersonalNumbers {

    String message() default "不得含证件、手机或银行账号 / no identity, phone or account numbers here";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /**
     * Digits of any script, which may be set apart by single blanks or hyphens, as people write them. A day that stands
     * beside a number, such as in {@code 2024-03-01 100 people}, is no part of it, save where it is the birthday within
     * an identity number.
     */
    class Check implements ConstraintValidator<NoPersonalNumbers, String> {

        private static final String NEXT = "[\\p{Zs}\\p{Pd}]?[0-9]";
        private static final String DAY =
                "(?:19|20)[0-9]{2}\\p{Pd}(?:0?[1-9]|1[0-2])\\p{Pd}(?:0?[1-9]|[12][0-9]|3[01])";

        private static final Pattern NUMBER = Pattern.compile("[0-9](?:" + NEXT + "){10,}");

        /** One day, or the first and the last one, which no hyphen ties to a number. */
        private static final Pattern DAYS =
                Pattern.compile("(?<![0-9]|[0-9]\\p{Pd})" + DAY + "(?:\\p{Pd}" + DAY + ")?(?!\\p{Pd}?[0-9])");

        private static final Pattern IDENTITY = Pattern.compile("(?<![0-9])(?!" + DAY + ")[0-9](?:" + NEXT
                + "){5}[\\p{Zs}\\p{Pd}]?" + DAY + "(?:" + NEXT + "){3}[\\p{Zs}\\p{Pd}]?[0-9XxＸｘ](?![0-9])");

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || !holdsNumber(plainDigits(text));
        }

        private static boolean holdsNumber(String text) {
            return IDENTITY.matcher(text).find()
                    || NUMBER.matcher(DAYS.matcher(text).replaceAll("/")).find();
        }

        private static String plainDigits(String text) {
            return text.codePoints()
                    .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }
}
