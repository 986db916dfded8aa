package org.gonghui.programme.scheme;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads and judges the facts of a case. */
public final class FactJudge {

    private static final Pattern MONEY = Pattern.compile("\\d{1,12}\\.\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    private FactJudge() {}

    /** Notes what is wrong with facts: those that a rule does not ask for, and values that are not of their type. */
    public static void check(RuleContent rule, Map<String, String> facts, String pointer, Faults faults) {
        facts.forEach((code, value) -> {
            Optional<FactRule> asked = rule.facts().stream()
                    .filter(fact -> fact.code().equals(code))
                    .findFirst();
            if (asked.isEmpty()) {
                faults.add(pointer + "/" + code, "unknown_fact", Text.of("规则未要求此项", "The rule does not ask for it"));
            } else if (!isOfType(asked.get(), value)) {
                faults.add(pointer + "/" + code, "invalid_value", expected(asked.get()));
            }
        });
    }

    private static boolean isOfType(FactRule fact, String value) {
        return switch (fact.type()) {
            case MONEY -> MONEY.matcher(value).matches();
            case NUMBER -> NUMBER.matcher(value).matches();
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case CODE -> fact.codes() != null && fact.codes().contains(value);
        };
    }

    private static Text expected(FactRule fact) {
        return switch (fact.type()) {
            case MONEY -> Text.of("应为两位小数的金额", "An amount with two decimals");
            case NUMBER -> Text.of("应为数，至多两位小数", "A number with two decimals at most");
            case BOOLEAN -> Text.of("应为 true 或 false", "true or false");
            case CODE -> Text.of("应为规则所列代码", "One of the rule's codes");
        };
    }

    static Finding judge(FactRule fact, @Nullable String value) {
        String rule = "fact." + fact.code();
        String limit = limit(fact);
        if (value == null) {
            return Finding.of(
                    rule,
                    fact.required() ? Outcome.FAIL : Outcome.NEEDS_A_LOOK,
                    named(Text.of("未填写“%s”", "“%s” is not said"), fact),
                    limit,
                    null);
        }
        boolean within = isWithin(fact, value);
        Text why = within
                ? Text.of("“%s”符合规定", "“%s” is within the limits")
                : Text.of("“%s”不符合规定", "“%s” is outside the limits");
        return Finding.of(rule, within ? Outcome.PASS : fact.otherwise(), named(why, fact), limit, value);
    }

    private static Text named(Text why, FactRule fact) {
        String english = fact.name().en() == null ? fact.code() : fact.name().en();
        return Text.of(
                String.format(Locale.ROOT, why.zh(), fact.name().zh()), String.format(Locale.ROOT, why.en(), english));
    }

    private static boolean isWithin(FactRule fact, String value) {
        return switch (fact.type()) {
            case MONEY, NUMBER -> isBetween(fact, new BigDecimal(value));
            case BOOLEAN -> fact.mustBe() == null || fact.mustBe().equals(Boolean.valueOf(value));
            case CODE -> true;
        };
    }

    private static boolean isBetween(FactRule fact, BigDecimal value) {
        return (fact.atLeast() == null || value.compareTo(fact.atLeast()) >= 0)
                && (fact.atMost() == null || value.compareTo(fact.atMost()) <= 0);
    }

    private static @Nullable String limit(FactRule fact) {
        if (fact.mustBe() != null) {
            return fact.mustBe().toString();
        }
        if (fact.codes() != null) {
            return String.join(", ", fact.codes());
        }
        if (fact.atLeast() == null && fact.atMost() == null) {
            return null;
        }
        return plain(fact.atLeast(), "0") + ".." + plain(fact.atMost(), "");
    }

    private static String plain(@Nullable BigDecimal bound, String open) {
        return bound == null ? open : bound.toPlainString();
    }
}
