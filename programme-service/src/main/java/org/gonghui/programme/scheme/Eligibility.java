package org.gonghui.programme.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.Money;

/** Explains what a rule says of a case. Depends on nothing but the two. */
public final class Eligibility {

    private Eligibility() {}

    /** One finding for each demand of the rule. */
    public static List<Finding> judge(RuleContent rule, Case asked) {
        List<Finding> findings = new ArrayList<>();
        findings.add(applicant(rule, asked));
        findings.add(cap(
                "case_cap", Money.amountOf(rule.caseCap()), asked.amount(), Text.of("单次金额", "The amount of the case")));
        if (rule.yearlyCap() != null) {
            findings.add(cap(
                    "yearly_cap",
                    Money.amountOf(rule.yearlyCap()),
                    asked.amount().add(asked.grantedThisYear()),
                    Text.of("本人本年累计金额", "What the person gets in the year")));
        }
        rule.documents().forEach(kind -> findings.add(document(kind, asked)));
        Map<String, String> facts = asked.facts();
        rule.facts().forEach(fact -> findings.add(FactJudge.judge(fact, facts.get(fact.code()))));
        return findings;
    }

    private static Finding applicant(RuleContent rule, Case asked) {
        boolean among = rule.applicants().contains(asked.applicant());
        return Finding.of(
                "applicant",
                among ? Outcome.PASS : Outcome.FAIL,
                among
                        ? Text.of("属于规则规定的对象", "One of those whom the rule is for")
                        : Text.of("不属于规则规定的对象", "None of those whom the rule is for"),
                rule.applicants().stream().map(ApplicantKind::code).collect(Collectors.joining(", ")),
                asked.applicant().code());
    }

    private static Finding cap(String rule, BigDecimal cap, BigDecimal amount, Text what) {
        boolean within = amount.compareTo(cap) <= 0;
        return Finding.of(
                rule,
                within ? Outcome.PASS : Outcome.FAIL,
                within
                        ? Text.of(what.zh() + "未超上限", what.en() + " is within the cap")
                        : Text.of(what.zh() + "超过上限", what.en() + " is above the cap"),
                cap.toPlainString(),
                amount.toPlainString());
    }

    private static Finding document(DocumentKind kind, Case asked) {
        boolean there = asked.documents().contains(kind);
        return Finding.of(
                "document." + kind.code(),
                there ? Outcome.PASS : Outcome.FAIL,
                there
                        ? Text.of("已附" + kind.label().zh(), kind.label().en() + " is attached")
                        : Text.of("缺少" + kind.label().zh(), kind.label().en() + " is missing"),
                kind.code(),
                null);
    }
}
