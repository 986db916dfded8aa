package org.gonghui.registry.body;

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

/** A unified social credit code with a right check character (GB 32100-2015). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CreditCode.Check.class)
public @interface CreditCode {

    String message() default "校验码不符 / the check character does not fit (GB 32100)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Weighs the first 17 characters by powers of 3 modulo 31. */
    class Check implements ConstraintValidator<CreditCode, String> {

        static final String FORM = "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}";
        private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            if (code == null) {
                return true;
            }
            return code.matches(FORM) && sum(code) % ALPHABET.length() == 0;
        }

        private static int sum(String code) {
            int sum = 0;
            int weight = 1;
            for (int at = 0; at < code.length() - 1; at++) {
                sum += ALPHABET.indexOf(code.charAt(at)) * weight;
                weight = weight * 3 % ALPHABET.length();
            }
            return sum + ALPHABET.indexOf(code.charAt(code.length() - 1));
        }
    }
}
