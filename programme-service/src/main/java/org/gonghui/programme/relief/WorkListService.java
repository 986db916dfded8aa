package org.gonghui.programme.relief;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.relief.WorkListRepository.Waiting;
import org.jspecify.annotations.Nullable;

/** Tells a caller what waits at his desks. */
@ApplicationScoped
public class WorkListService {

    private static final UUID FIRST = new UUID(0, 0);

    private final WorkListRepository waiting;
    private final Caller caller;
    private final Calendar calendar;

    WorkListService(WorkListRepository waiting, Caller caller, Calendar calendar) {
        this.waiting = waiting;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** Whether the step that an application waits for should have been taken. */
    boolean isOverdue(Waiting one) {
        return one.due().isBefore(calendar.today());
    }

    /**
     * Applications that wait, the longest overdue first.
     *
     * @param body null: those that the caller's token names
     */
    Page<Waiting> list(Desk desk, @Nullable String body, int pageSize, @Nullable String pageToken) {
        requireRole(desk);
        Set<String> bodies = bodies(body);
        List<?> filters = Arrays.asList("relief work", desk, bodies);
        PageToken from = PageToken.read(pageToken, filters, 2);
        List<Waiting> rows = waiting.page(
                desk,
                bodies,
                calendar.today(),
                from == null ? LocalDate.EPOCH : from.date(0),
                from == null ? FIRST : from.uuid(1),
                pageSize + 1);
        return Page.cut(
                rows,
                pageSize,
                last -> PageToken.write(
                        filters, last.due().toString(), last.document().key()));
    }

    private void requireRole(Desk desk) {
        if (!caller.is(desk.role()) && !caller.is(Roles.ADMIN)) {
            throw new Problem(CommonProblem.FORBIDDEN)
                    .with(
                            "?role",
                            "role_needed",
                            Text.of("令牌没有角色 %s", "The token lacks the role %s").with(desk.role()));
        }
    }

    private Set<String> bodies(@Nullable String body) {
        if (body != null) {
            caller.requireWithin(body, "?body");
            return Set.of(body);
        }
        if (caller.bodies().isEmpty()) {
            throw Problem.parameter("body", "required", Text.of("令牌没有工会，请指定", "The token names no body; name one"));
        }
        return caller.bodies();
    }
}
