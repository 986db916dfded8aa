package org.gonghui.programme.relief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.person.People;
import org.jspecify.annotations.Nullable;

/** Posts public notices, shows those of today, and takes objections. */
@ApplicationScoped
public class NoticeService {

    private final OpenCases cases;
    private final Casework casework;
    private final NoticeRepository notices;
    private final People people;
    private final Calendar calendar;

    NoticeService(OpenCases cases, Casework casework, NoticeRepository notices, People people, Calendar calendar) {
        this.cases = cases;
        this.casework = casework;
        this.notices = notices;
        this.people = people;
        this.calendar = calendar;
    }

    /** From today on, and for as many whole days after today as the rule says. */
    @Transactional
    ShownCase post(UUID id) {
        OpenCase open = cases.open(id);
        open.require(ApplicationAction.POST_NOTICE);
        Application application = open.application();
        LocalDate today = calendar.today();
        Notice notice = new Notice(
                Ids.next(), id, today, today.plusDays(open.situation().rule().noticeDays()));
        String name = people.find(application.personalFile).masked().name();
        notices.add(notice, application, name == null ? "*" : name);
        return new ShownCase(
                casework.step(open, ApplicationAction.POST_NOTICE, null),
                cases.look(id).allowedActions());
    }

    /** Notices of today, in the order in which they were posted. */
    Page<NoticeView> list(@Nullable String body, int pageSize, @Nullable String pageToken) {
        List<?> filters = Arrays.asList("relief notices", body);
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<NoticeView> rows = notices.page(body, calendar.today(), from == null ? null : from.uuid(0), pageSize + 1);
        return Page.cut(
                rows, pageSize, last -> PageToken.write(filters, last.id().toString()));
    }

    /** Sends a case that stands in public notice back to review. */
    @Transactional
    void object(UUID noticeId, String reason) {
        Notice notice = find(noticeId);
        OpenCase open = cases.openForService(notice.application()).orElseThrow();
        open.requireState(ApplicationAction.OBJECT);
        casework.step(open, ApplicationAction.OBJECT, reason);
    }

    private Notice find(UUID id) {
        return notices.find(id)
                .filter(notice -> !calendar.today().isAfter(notice.lastDay()))
                .orElseThrow(() -> Problem.notFound(Text.of("没有在公示期内的公示 %s", "No notice %s takes objections")
                        .with(id)));
    }
}
