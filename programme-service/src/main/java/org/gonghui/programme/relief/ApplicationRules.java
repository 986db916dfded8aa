package org.gonghui.programme.relief;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.access.Scope;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.scheme.FactJudge;
import org.gonghui.programme.scheme.RoundService;
import org.gonghui.programme.scheme.RoundState;
import org.gonghui.programme.scheme.RoundTerms;
import org.gonghui.programme.scheme.Rule;
import org.gonghui.programme.scheme.RuleContent;
import org.gonghui.programme.scheme.RuleService;
import org.gonghui.programme.shared.BodyLives;
import org.gonghui.programme.shared.DateRules;
import org.gonghui.programme.shared.Money;

/** What holds for every application, the draft included: its round is open on its day, and the rule knows what it says. */
@Singleton
class ApplicationRules {

    private final RoundService rounds;
    private final RuleService rules;
    private final Scope scope;
    private final BodyLives lives;
    private final Calendar calendar;

    ApplicationRules(RoundService rounds, RuleService rules, Scope scope, BodyLives lives, Calendar calendar) {
        this.rounds = rounds;
        this.rules = rules;
        this.scope = scope;
        this.lives = lives;
        this.calendar = calendar;
    }

    /**
     * What an application is held to.
     *
     * @param day on which it was received
     * @param rule in force on that day; it stays as it is from now on
     */
    record Terms(RoundTerms round, LocalDate day, Rule rule) {}

    /** Binds an application to its rule, or throws every fault of it. */
    Terms require(ApplicationRequest request) {
        LocalDate day = request.appliedOn() == null ? calendar.today() : request.appliedOn();
        Faults faults = new Faults();
        DateRules.notAfter(calendar.today(), request.appliedOn(), "/appliedOn", faults);
        lives.mustExist(request.body(), day, day, "/body", faults);
        Optional<RoundTerms> round = rounds.individual(request.round());
        if (round.isEmpty()) {
            faults.add("/round", "unknown_round", Text.of("没有可供个人申请的此批次", "There is no such round for people"));
        }
        round.ifPresent(terms -> checkRound(terms, request, day, faults));
        Optional<Rule> rule = round.flatMap(terms -> rules.inForce(terms.scheme(), day));
        rule.ifPresent(known -> checkRule(known.content(), request, faults));
        faults.throwIfAny();
        RoundTerms terms = round.orElseThrow();
        return new Terms(terms, day, bind(terms, day));
    }

    private Rule bind(RoundTerms terms, LocalDate day) {
        return rules.bind(terms.scheme(), day)
                .orElseThrow(() -> Problem.content(
                        "/appliedOn", "no_rule", Text.of("当日没有生效的规则", "No rule is in force on that day")));
    }

    private void checkRound(RoundTerms terms, ApplicationRequest request, LocalDate day, Faults faults) {
        if (!scope.isWithin(request.body(), Set.of(terms.body()))) {
            faults.add(
                    "/body",
                    "outside_round",
                    Text.of("不属于 %s 及其下级", "Not %s nor below it").with(terms.body()));
        }
        if (terms.on(day) != RoundState.OPEN) {
            faults.add(
                    request.appliedOn() == null ? "/round" : "/appliedOn",
                    "outside_window",
                    Text.of("批次受理期为 %s 至 %s", "The round takes applications from %s to %s")
                            .with(terms.firstDay(), terms.lastDay()));
        }
    }

    private static void checkRule(RuleContent rule, ApplicationRequest request, Faults faults) {
        if (Money.amountOf(request.asked()).compareTo(Money.amountOf(rule.caseCap())) > 0) {
            faults.add(
                    "/asked/amount",
                    "above_cap",
                    Text.of("不得超过 %s", "Not above %s").with(rule.caseCap().amount()));
        }
        FactJudge.check(rule, request.facts(), "/facts", faults);
    }

    /** The round and the body of an application stay. */
    static void requireSame(UUID round, String body, ApplicationRequest after) {
        Faults faults = new Faults();
        Text immutable = Text.of("创建后不可更改", "Cannot be changed once the application exists");
        if (!round.equals(after.round())) {
            faults.add("/round", "immutable", immutable);
        }
        if (!body.equals(after.body())) {
            faults.add("/body", "immutable", immutable);
        }
        faults.throwIfAny();
    }
}
