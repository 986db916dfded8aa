package org.gonghui.programme.person;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Number of an account with a bank in China: 12 to 30 digits. Passbooks and the accounts of bodies have no check digit
 * that all banks share; cards have the one of ISO/IEC 7812 (Luhn). A number is taken for a card's, and its check digit
 * looked at, where it has 16 to 19 digits and begins like those of UnionPay (621 to 629). What is said of a wrong one
 * never repeats it.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = BankAccountNumber.Check.class)
@interface BankAccountNumber {

    String message() default "不是有效的银行账号 / not a valid bank account number";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Adds the digits up, every second one from the right doubled; the sum of a right number ends in 0. */
    class Check implements ConstraintValidator<BankAccountNumber, String> {

        private static final String FORM = "[0-9]{12,30}";
        private static final String CARD = "62[1-9][0-9]{13,16}";
        private static final int BASE = 10;

        @Override
        public boolean isValid(@Nullable String number, ConstraintValidatorContext context) {
            return number == null || (number.matches(FORM) && (!number.matches(CARD) || hasRightCheckDigit(number)));
        }

        private static boolean hasRightCheckDigit(String number) {
            int sum = 0;
            for (int fromRight = 0; fromRight < number.length(); fromRight++) {
                int digit = number.charAt(number.length() - 1 - fromRight) - '0';
                int weighed = fromRight % 2 == 0 ? digit : 2 * digit;
                sum += weighed / BASE + weighed % BASE;
            }
            return sum % BASE == 0;
        }
    }
}
