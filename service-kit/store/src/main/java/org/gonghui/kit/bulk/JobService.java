package org.gonghui.kit.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.bulk.JobRowRepository.OutcomeRow;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.jspecify.annotations.Nullable;

/** Shows jobs to those who started them, and cancels them. */
@ApplicationScoped
public class JobService {

    private static final int PAGE = 1000;

    private final JobRepository jobs;
    private final JobRowRepository rows;
    private final Caller caller;
    private final Calendar calendar;
    private final String prefix;

    JobService(
            JobRepository jobs,
            JobRowRepository rows,
            Caller caller,
            Calendar calendar,
            @ConfigProperty(name = "gonghui.jobs.prefix") String prefix) {
        this.jobs = jobs;
        this.rows = rows;
        this.caller = caller;
        this.calendar = calendar;
        this.prefix = prefix + "-";
    }

    /** The job's public id: with a letter that tells which service has it. */
    String publicId(UUID job) {
        return prefix + job;
    }

    JobView view(String id, Locale language) {
        return view(find(id), language);
    }

    JobView view(Job job, Locale language) {
        return JobView.from(job, publicId(job.id()), language);
    }

    /** Asks the runner to stop after the chunk under way; one that is cancelled stays so. */
    @Transactional
    public JobView cancel(String id, Locale language) {
        Job job = find(id);
        if (!jobs.cancel(job.id(), calendar.now()) && find(id).state() != JobState.CANCELLED) {
            throw new Problem(CommonProblem.CONFLICT, Text.of("任务已结束", "The job has ended already"));
        }
        return view(id, language);
    }

    /** Somebody else's job is one that there is not. */
    Job find(String id) {
        return (id.startsWith(prefix) ? jobs.find(UUID.fromString(id.substring(prefix.length()))) : none())
                .filter(job -> job.actor().subject().equals(caller.subject()) || caller.is(Roles.ADMIN))
                .orElseThrow(() -> Problem.notFound(
                        Text.of("没有任务 %s", "There is no job %s").with(id)));
    }

    private static Optional<Job> none() {
        return Optional.empty();
    }

    /** Writes what became of each row, in the order of the lines, one JSON object on each. */
    void writeOutcomes(Job job, @Nullable RowOutcome only, Locale language, OutputStream out) throws IOException {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        long after = -1;
        List<OutcomeRow> page;
        do {
            page = rows.outcomes(job.id(), after, only, chinese, PAGE);
            StringBuilder text = new StringBuilder();
            page.forEach(row -> text.append(json(row)).append('\n'));
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            after = page.isEmpty() ? after : page.get(page.size() - 1).line();
        } while (page.size() == PAGE);
    }

    private static String json(OutcomeRow row) {
        return "{\"line\":" + row.line() + ",\"key\":" + StoredDocument.quote(row.key()) + ",\"outcome\":\""
                + RowOutcome.valueOf(row.outcome()).code() + "\",\"errors\":"
                + (row.errors() == null ? "[]" : row.errors())
                + (row.warnings() == null ? "" : ",\"warnings\":" + row.warnings()) + "}";
    }
}
