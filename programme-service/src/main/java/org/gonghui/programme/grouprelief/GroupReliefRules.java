package org.gonghui.programme.grouprelief;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.ledger.FundService;
import org.gonghui.programme.scheme.SchemeKind;
import org.gonghui.programme.scheme.SchemeRequest;
import org.gonghui.programme.scheme.SchemeService;
import org.gonghui.programme.shared.BodyLives;
import org.gonghui.programme.shared.DateRules;
import org.gonghui.registrycopy.BodyDirectory;
import org.jspecify.annotations.Nullable;

/** What must hold between a record and what is known beside it. */
@Singleton
class GroupReliefRules {

    private final BodyDirectory directory;
    private final SchemeService schemes;
    private final FundService funds;
    private final BodyLives lives;
    private final Caller caller;
    private final Calendar calendar;

    GroupReliefRules(
            BodyDirectory directory,
            SchemeService schemes,
            FundService funds,
            BodyLives lives,
            Caller caller,
            Calendar calendar) {
        this.directory = directory;
        this.schemes = schemes;
        this.funds = funds;
        this.lives = lives;
        this.caller = caller;
        this.calendar = calendar;
    }

    void require(GroupReliefRequest request) {
        Faults faults = new Faults();
        DateRules.notAfter(calendar.today(), request.from(), "/from", faults);
        checkBody(request, faults);
        checkScheme(request, faults);
        checkFund(request.fund(), faults);
        faults.throwIfAny();
        if (request.fund() != null) {
            caller.requireWithin(funds.bodyOf(request.fund()), "/fund");
        }
    }

    /** What is booked is taken back by cancelling it, never by an edit. */
    void requireBookedAlike(GroupReliefRequest before, GroupReliefRequest after) {
        Faults faults = new Faults();
        if (!Objects.equals(before.fund(), after.fund())) {
            faults.add("/fund", "immutable", Text.of("创建后不可更改", "Cannot be changed once it is recorded"));
        }
        if (before.fund() != null && !Objects.equals(before.cash(), after.cash())) {
            faults.add("/cash", "immutable", Text.of("已记账，不可更改", "It is booked and cannot be changed"));
        }
        faults.throwIfAny();
    }

    private void checkBody(GroupReliefRequest request, Faults faults) {
        if (directory.exists(request.body())) {
            lives.mustExist(request.body(), request.from(), request.to(), "/body", faults);
        } else {
            faults.add("/body", "unknown_body", Text.of("没有这个工会", "There is no such body"));
        }
    }

    private void checkScheme(GroupReliefRequest request, Faults faults) {
        if (request.scheme() == null) {
            return;
        }
        schemes.request(request.scheme())
                .ifPresentOrElse(
                        scheme -> checkFits(scheme, request, faults),
                        () -> faults.add("/scheme", "unknown_scheme", Text.of("没有这个帮扶项目", "There is no such scheme")));
    }

    private static void checkFits(SchemeRequest scheme, GroupReliefRequest request, Faults faults) {
        if (scheme.kind() != SchemeKind.GROUP) {
            faults.add("/scheme", "for_individuals", Text.of("该项目由个人申请", "People apply for that scheme one by one"));
        }
        if (scheme.segment() != request.segment()) {
            faults.add(
                    "/segment",
                    "other_segment",
                    Text.of("项目类别为 %s", "The scheme's segment is %s")
                            .with(scheme.segment().code()));
        }
    }

    private void checkFund(@Nullable UUID fund, Faults faults) {
        if (fund != null && !funds.isKnown(fund)) {
            faults.add("/fund", "unknown_fund", Text.of("没有这项资金", "There is no such fund"));
        }
    }
}
