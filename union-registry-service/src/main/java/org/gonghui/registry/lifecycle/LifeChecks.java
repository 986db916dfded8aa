package org.gonghui.registry.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.registry.affiliation.AffiliationLives;
import org.gonghui.registry.affiliation.Standing;
import org.gonghui.registry.body.Life;
import org.gonghui.registry.lifecycle.LifecycleEventRepository.Named;
import org.jspecify.annotations.Nullable;

/** What must hold on the day of an event. What is recorded of a later day, and says otherwise, is named. */
@ApplicationScoped
public class LifeChecks {

    static final String DATE = "/date";

    private final LifecycleEventRepository events;
    private final AffiliationLives affiliations;
    private final Calendar calendar;

    LifeChecks(LifecycleEventRepository events, AffiliationLives affiliations, Calendar calendar) {
        this.events = events;
        this.affiliations = affiliations;
        this.calendar = calendar;
    }

    /** Events have happened: none is recorded ahead. */
    void happened(LocalDate day, Findings findings) {
        if (day.isAfter(calendar.today())) {
            findings.wrong(DATE, "in_the_future", Text.of("不得晚于今天", "Not later than today"));
        }
    }

    /** A body that something happens to is there before and on that day. */
    void lives(Life body, LocalDate day, Findings findings) {
        LocalDate founded = body.foundedOn();
        if (founded != null && !day.isAfter(founded)) {
            findings.contradicts(
                    DATE,
                    "before_founding",
                    Text.of("%s 成立于 %s，日期须更晚", "%s was founded on %s; the date must be later")
                            .with(body.code(), founded));
        }
        LocalDate dissolved = body.dissolvedOn();
        if (dissolved != null && !day.isBefore(dissolved)) {
            findings.contradicts(
                    DATE,
                    "after_dissolution",
                    Text.of("%s 已于 %s 撤销", "%s was dissolved on %s").with(body.code(), dissolved));
        }
    }

    /** A body that others go on under, or as, is there on that day and has no end. */
    void receives(@Nullable Life body, LocalDate day, String pointer, Findings findings) {
        if (body == null) {
            findings.wrong(pointer, "unknown_body", Text.of("没有这个工会", "There is no such body"));
            return;
        }
        LocalDate founded = body.foundedOn();
        if (founded != null && day.isBefore(founded)) {
            findings.contradicts(
                    pointer,
                    "before_founding",
                    Text.of("%s 成立于 %s", "%s was founded on %s").with(body.code(), founded));
        }
        LocalDate dissolved = body.dissolvedOn();
        if (dissolved != null) {
            findings.contradicts(
                    pointer,
                    "after_dissolution",
                    Text.of("%s 已于 %s 撤销", "%s was dissolved on %s").with(body.code(), dissolved));
        }
    }

    /** Nothing is recorded of a body later than the day on which it ends. */
    void mayEnd(Life body, LocalDate day, Findings findings) {
        lives(body, day, findings);
        LocalDate dissolved = body.dissolvedOn();
        if (dissolved != null && day.isBefore(dissolved)) {
            findings.contradicts(
                    DATE,
                    "later_event",
                    Text.of("%s 的撤销日期已记录为 %s", "%s is recorded as dissolved on %s")
                            .with(body.code(), dissolved));
        }
        noEventSince(body.code(), null, day.plusDays(1), findings);
    }

    /** No event of this kind, or of any, is recorded of a body on a day or later. */
    void noEventSince(String body, @Nullable LifecycleKind kind, LocalDate day, Findings findings) {
        events.firstSince(body, kind, day)
                .ifPresent(later -> findings.contradicts(DATE, "later_event", sayEvent(body, later)));
    }

    /** These affiliations may all end on that day. */
    void mayEnd(List<Standing> standings, LocalDate day, Findings findings) {
        standings.stream()
                .filter(standing -> !standing.mayEndOn(day))
                .forEach(standing -> findings.contradicts(DATE, "later_event", sayAffiliation(standing)));
    }

    /** Nobody came to stand under a body after its end. */
    void foundedBy(String superior, List<Standing> standings, LocalDate day, Findings findings) {
        standings.stream()
                .filter(standing -> standing.superior().equals(superior) && !standing.isFoundedBy(day))
                .forEach(standing -> findings.contradicts(DATE, "later_event", sayAffiliation(standing)));
    }

    /** A body does not come under one of those that it stands above. */
    void noCycle(String superior, Set<String> moved, LocalDate day, String pointer, Findings findings) {
        if (affiliations.isWithin(superior, moved, day)) {
            findings.contradicts(
                    pointer, "cycle", Text.of("会使工会隶属于自己或自己的下级", "A body would stand under itself or one below it"));
        }
    }

    private static Text sayEvent(String body, Named later) {
        return Text.of("%s 已有较晚的事件 %s（%s，%s）", "%s has the later event %s (%s, %s)")
                .with(body, later.id(), later.kind().code(), later.date());
    }

    private static Text sayAffiliation(Standing standing) {
        Object end = standing.validTo() == null ? "…" : standing.validTo();
        return Text.of("隶属关系 %s（%s → %s，%s 至 %s）与此日期矛盾", "The affiliation %s (%s → %s, %s to %s) contradicts it")
                .with(standing.id(), standing.body(), standing.superior(), begin(standing), end);
    }

    private static Object begin(Standing standing) {
        return standing.validFrom() == null ? "…" : standing.validFrom();
    }
}
