package org.gonghui.metrics.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.metrics.task.OwedRepository.Branch;
import org.gonghui.metrics.task.OwedRepository.Owed;
import org.gonghui.metrics.task.OwedView.OwedFigurePage;
import org.gonghui.metrics.task.ProgressView.ChildProgress;
import org.gonghui.metrics.task.ProgressView.Counts;
import org.jspecify.annotations.Nullable;

/** Tells who owes what. Drafts are nobody else's business, so all of this is for those who act for the body asked about. */
@ApplicationScoped
public class OwedService {

    private final ReportingTaskRecords tasks;
    private final OwedRepository owed;
    private final Caller caller;
    private final Calendar calendar;

    OwedService(ReportingTaskRecords tasks, OwedRepository owed, Caller caller, Calendar calendar) {
        this.tasks = tasks;
        this.owed = owed;
        this.caller = caller;
        this.calendar = calendar;
    }

    @Transactional
    OwedFigurePage of(UUID id, String body) {
        AskedTask task = asked(id, body);
        return new OwedFigurePage(
                owed.of(id, body).stream().map(one -> view(one, task)).toList(), null);
    }

    /** What is late today; nothing as long as the task is not due, or once it is closed. */
    @Transactional
    OwedFigurePage overdue(UUID id, @Nullable String body, int pageSize, @Nullable String pageToken) {
        AskedTask task = asked(id, body);
        List<Object> filters = List.of("overdue", id, task.root());
        PageToken from = PageToken.read(pageToken, filters, 2);
        if (!task.isLate(calendar.today())) {
            return new OwedFigurePage(List.of(), null);
        }
        List<Owed> rows = owed.missing(
                id,
                task.root(),
                PageToken.after(from),
                from == null ? "" : from.key().get(1),
                pageSize + 1);
        Page<Owed> page = Page.cut(rows, pageSize, last -> PageToken.write(filters, last.body(), last.metric()));
        return new OwedFigurePage(
                page.items().stream().map(one -> view(one, task)).toList(), page.nextPageToken());
    }

    @Transactional
    ProgressView progress(UUID id, @Nullable String body, int pageSize, @Nullable String pageToken) {
        AskedTask task = asked(id, body);
        List<Object> filters = List.of("progress", id, task.root());
        PageToken from = PageToken.read(pageToken, filters, 1);
        boolean late = task.isLate(calendar.today());
        List<Branch> rows = owed.progress(id, task.root(), PageToken.after(from), pageSize + 1);
        Counts total = rows.isEmpty() ? new Counts(0, 0, 0, 0) : rows.get(0).counts();
        List<ChildProgress> children = rows.stream()
                .skip(1)
                .map(branch -> new ChildProgress(
                        String.valueOf(branch.child()), branch.counts().standing(late)))
                .toList();
        Page<ChildProgress> page = Page.cut(children, pageSize, last -> PageToken.write(filters, last.body()));
        return new ProgressView(id, task.root(), total.standing(late), page.items(), page.nextPageToken());
    }

    private OwedView view(Owed one, AskedTask task) {
        long since = task.closed() ? 0 : ChronoUnit.DAYS.between(task.said().dueOn(), calendar.today());
        return OwedView.of(one, task.said().dueOn(), since);
    }

    /** The task, if it asks a body that the caller acts for; without a body, the one that asks. */
    private AskedTask asked(UUID id, @Nullable String body) {
        ReportingTask task = tasks.require(id);
        ReportingTaskRequest said = task.toRequest();
        String root = body == null ? said.body() : body;
        if (!owed.standsBelow(root, said.body(), LocalDate.of(said.year(), 12, 31))) {
            throw Problem.notFound(Text.of("任务未要求工会 %s 填报", "The task does not ask the body %s")
                    .with(root));
        }
        caller.requireWithin(root, "?body");
        return new AskedTask(said, root, task.isClosed());
    }

    /**
     * A task and of whom its state is asked.
     *
     * @param root the body whose subtree is looked at
     */
    private record AskedTask(ReportingTaskRequest said, String root, boolean closed) {

        boolean isLate(LocalDate today) {
            return !closed && today.isAfter(said.dueOn());
        }
    }
}
