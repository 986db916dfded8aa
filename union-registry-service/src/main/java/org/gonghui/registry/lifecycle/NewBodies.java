package org.gonghui.registry.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.affiliation.AffiliationLives;
import org.gonghui.registry.body.BodyLives;
import org.gonghui.registry.body.BodyRequest;
import org.gonghui.registry.body.BodyService;
import org.gonghui.registry.body.Life;
import org.jspecify.annotations.Nullable;

/** Bodies that begin with an event: founded on its day, and under their superior since then. */
@ApplicationScoped
public class NewBodies {

    private final LifeChecks checks;
    private final BodyService service;
    private final BodyLives bodies;
    private final AffiliationLives affiliations;

    NewBodies(LifeChecks checks, BodyService service, BodyLives bodies, AffiliationLives affiliations) {
        this.checks = checks;
        this.service = service;
        this.bodies = bodies;
        this.affiliations = affiliations;
    }

    /** Looks whether a body may begin on a day; the bodies that it names are locked already. */
    void check(BodyRequest body, String pointer, LocalDate day, Map<String, Life> lives, Findings findings) {
        service.requireMayCreate(body, pointer + "/superior");
        if (lives.containsKey(body.code())) {
            findings.contradicts(
                    pointer + "/code",
                    "taken",
                    Text.of("代码 %s 已被使用", "The code %s is taken").with(body.code()));
        }
        if (body.creditCode() != null && bodies.isCreditCodeTaken(body.creditCode())) {
            findings.contradicts(
                    pointer + "/creditCode", "taken", Text.of("另一工会已用此信用代码", "Another body has this credit code"));
        }
        if (body.superior() != null) {
            checks.receives(lives.get(body.superior()), day, pointer + "/superior", findings);
        }
        checkDates(body, pointer, day, findings);
    }

    /** Records the body and places it under its superior. */
    void found(BodyRequest body, LocalDate day, List<String> predecessors) {
        bodies.found(body, day, predecessors);
        if (body.superior() != null) {
            affiliations.begin(body.code(), body.superior(), day);
        }
    }

    private static void checkDates(BodyRequest body, String pointer, LocalDate day, Findings findings) {
        sameDay(body.foundedOn(), pointer + "/foundedOn", day, findings);
        sameDay(body.superiorSince(), pointer + "/superiorSince", day, findings);
        if (body.dissolvedOn() != null) {
            findings.wrong(pointer + "/dissolvedOn", "not_yet", Text.of("新工会不能已撤销", "A new body is not dissolved"));
        }
    }

    private static void sameDay(@Nullable LocalDate said, String pointer, LocalDate day, Findings findings) {
        if (said != null && !said.equals(day)) {
            findings.wrong(
                    pointer,
                    "not_the_date",
                    Text.of("由事件日期决定：%s", "The date of the event decides it: %s")
                            .with(day));
        }
    }
}
