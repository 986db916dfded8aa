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

    /** Digits may be set apart by single blanks or hyphens, as people write them. */
    class Check implements ConstraintValidator<NoPersonalNumbers, String> {

        private static final Pattern NUMBER = Pattern.compile("\\d([ -]?\\d){10,}");

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || !NUMBER.matcher(text).find();
        }
    }
}
