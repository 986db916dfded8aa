package org.gonghui.programme.scheme;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gonghui.kit.access.Scope;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.BodyLives;

/** What holds for a round: the scheme is there for its body, and its days are those that the rule opens. */
@Singleton
class RoundRules {

    private final SchemeRepository schemes;
    private final RuleRepository rules;
    private final Scope scope;
    private final BodyLives lives;

    RoundRules(SchemeRepository schemes, RuleRepository rules, Scope scope, BodyLives lives) {
        this.schemes = schemes;
        this.rules = rules;
        this.scope = scope;
        this.lives = lives;
    }

    void require(RoundRequest round) {
        Faults faults = new Faults();
        Optional<Scheme> scheme = schemes.findByIdOptional(round.scheme());
        if (scheme.isEmpty()) {
            faults.add("/scheme", "unknown_scheme", Text.of("没有这个帮扶项目", "There is no such scheme"));
        }
        scheme.ifPresent(known -> checkScheme(known, round, faults));
        lives.mustExist(round.body(), round.first(), round.last(), "/body", faults);
        faults.throwIfAny();
    }

    private void checkScheme(Scheme scheme, RoundRequest round, Faults faults) {
        if (!scope.isWithin(round.body(), Set.of(scheme.body()))) {
            faults.add(
                    "/body",
                    "outside_scheme",
                    Text.of("不属于 %s 及其下级", "Not %s nor below it").with(scheme.body()));
        }
        if (scheme.isOver(round.last())) {
            faults.add("/lastDay", "scheme_ended", Text.of("帮扶项目届时已结束", "The scheme has ended by then"));
        }
        Optional<Rule> rule = rules.inForce(scheme.code(), round.first());
        if (rule.isEmpty()) {
            faults.add("/firstDay", "no_rule", Text.of("当日没有生效的规则", "No rule is in force on that day"));
        }
        rule.ifPresent(known -> checkDays(known.content().opening(), round, faults));
    }

    private static void checkDays(Opening opening, RoundRequest round, Faults faults) {
        if ((opening.kind() == OpeningKind.ANY_TIME) != round.isOfYear()) {
            faults.add(
                    "/period",
                    "wrong_period",
                    Text.of("随时受理的项目按年，其余按月", "A year for a scheme open at any time, else a month"));
            return;
        }
        checkDay(opening, round, round.first(), "/firstDay", faults);
        checkDay(opening, round, round.last(), "/lastDay", faults);
    }

    private static void checkDay(Opening opening, RoundRequest round, LocalDate day, String pointer, Faults faults) {
        if (!round.covers(day)) {
            faults.add(pointer, "outside_period", Text.of("不在本期内", "Not in the period"));
        } else if (!opening.opensOn(day)) {
            faults.add(pointer, "outside_window", Text.of("规则在该月不受理", "The rule takes no applications in that month"));
        }
    }
}
