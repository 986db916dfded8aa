package org.gonghui.programme.mutualaid;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.person.PersonalFileOwner;

/** The personal files of enrolments. */
@Singleton
public class EnrolmentFiles implements PersonalFileOwner {

    private final EnrolmentRepository enrolments;
    private final Enrolling enrolling;
    private final Documents documents;
    private final Calendar calendar;

    EnrolmentFiles(EnrolmentRepository enrolments, Enrolling enrolling, Documents documents, Calendar calendar) {
        this.enrolments = enrolments;
        this.enrolling = enrolling;
        this.documents = documents;
        this.calendar = calendar;
    }

    @Override
    public String owner() {
        return EnrolmentService.RESOURCE;
    }

    @Override
    public boolean isSettled(UUID file) {
        Enrolment one = enrolments.findByFile(file).orElseThrow();
        documents.lock(EnrolmentService.RESOURCE, one.id.toString());
        enrolments.getEntityManager().refresh(one);
        return one.state == EnrolmentState.WITHDRAWN || one.coverTo.isBefore(calendar.today());
    }

    @Override
    public void erased(UUID file) {
        enrolling.publish(enrolments.findByFile(file).orElseThrow());
    }
}
