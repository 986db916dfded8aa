package org.gonghui.kit.person;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A citizen identity number (GB 11643-1999): 18 characters, a date of birth that is not in the future, and a right check
 * character. What is said of a wrong one never repeats it.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = IdentityNumber.Check.class)
public @interface IdentityNumber {

    String message() default "不是有效的公民身份号码 / not a valid identity number (GB 11643)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Weighs the first 17 digits by powers of 2 modulo 11 (ISO 7064, MOD 11-2). */
    class Check implements ConstraintValidator<IdentityNumber, String> {

        private static final String FORM = "[1-8][0-9]{16}[0-9X]";
        private static final String CHECK_CHARACTERS = "10X98765432";
        private static final int BIRTH = 6;
        private static final int MODULUS = 11;

        @Override
        public boolean isValid(@Nullable String number, ConstraintValidatorContext context) {
            return number == null
                    || (number.matches(FORM)
                            && hasRightCheckCharacter(number)
                            && isBornBy(
                                    number,
                                    LocalDate.now(context.getClockProvider().getClock())));
        }

        private static boolean hasRightCheckCharacter(String number) {
            int last = number.length() - 1;
            int sum = 0;
            for (int at = 0; at < last; at++) {
                sum = (sum + Character.digit(number.charAt(at), 10)) * 2 % MODULUS;
            }
            return CHECK_CHARACTERS.charAt(sum) == number.charAt(last);
        }

        private static boolean isBornBy(String number, LocalDate today) {
            try {
                LocalDate birth = LocalDate.of(
                        Integer.parseInt(number, BIRTH, BIRTH + 4, 10),
                        Integer.parseInt(number, BIRTH + 4, BIRTH + 6, 10),
                        Integer.parseInt(number, BIRTH + 6, BIRTH + 8, 10));
                return !birth.isAfter(today);
            } catch (DateTimeException noSuchDay) {
                return false;
            }
        }
    }
}
