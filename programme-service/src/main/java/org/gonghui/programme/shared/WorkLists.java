package org.gonghui.programme.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
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
import org.jspecify.annotations.Nullable;

/** What waits at a caller's desks, the longest overdue first. */
@ApplicationScoped
public class WorkLists {

    private static final UUID FIRST = new UUID(0, 0);

    private final Caller caller;
    private final Calendar calendar;

    WorkLists(Caller caller, Calendar calendar) {
        this.caller = caller;
        this.calendar = calendar;
    }

    /** Asks what waits at the desk of some bodies. */
    public interface Question {

        /** So many at most after a place in the list, by the day until when, then by id. */
        List<Waiting> after(Collection<String> bodies, LocalDate due, UUID id, int limit);
    }

    /**
     * A page of a work list.
     *
     * @param kind what kind of record waits, and at which desk; tells page tokens apart
     * @param role that the desk is for
     */
    public Page<Waiting> page(String kind, String role, WorkPage asked, Question question) {
        requireRole(role);
        Set<String> bodies = bodies(asked.body);
        List<?> filters = Arrays.asList(kind, bodies);
        PageToken from = PageToken.read(asked.pageToken, filters, 2);
        List<Waiting> rows = question.after(
                bodies,
                from == null ? LocalDate.EPOCH : from.date(0),
                from == null ? FIRST : from.uuid(1),
                asked.pageSize + 1);
        return Page.cut(
                rows,
                asked.pageSize,
                last -> PageToken.write(
                        filters, last.due().toString(), last.document().key()));
    }

    /** The line of a work list: whether the step should have been taken by now, and the record under its name. */
    public String json(Waiting one, String name) {
        boolean overdue = one.due().isBefore(calendar.today());
        return "{\"overdue\":" + overdue + ",\"" + name + "\":" + one.document().json() + "}";
    }

    private void requireRole(String role) {
        if (!caller.is(role) && !caller.is(Roles.ADMIN)) {
            throw new Problem(CommonProblem.FORBIDDEN)
                    .with(
                            "?role",
                            "role_needed",
                            Text.of("令牌没有角色 %s", "The token lacks the role %s").with(role));
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
