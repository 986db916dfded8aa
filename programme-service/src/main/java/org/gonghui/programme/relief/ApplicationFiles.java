package org.gonghui.programme.relief;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.programme.person.PersonalFileOwner;

/** The personal files of applications. */
@Singleton
public class ApplicationFiles implements PersonalFileOwner {

    private static final Set<ApplicationState> SETTLED = Set.of(
            ApplicationState.PAID, ApplicationState.CLOSED, ApplicationState.REJECTED, ApplicationState.WITHDRAWN);

    private final ApplicationRepository applications;
    private final NoticeRepository notices;
    private final ContentErasure contents;
    private final Casework casework;
    private final Documents documents;

    ApplicationFiles(
            ApplicationRepository applications,
            NoticeRepository notices,
            ContentErasure contents,
            Casework casework,
            Documents documents) {
        this.applications = applications;
        this.notices = notices;
        this.contents = contents;
        this.casework = casework;
        this.documents = documents;
    }

    @Override
    public String owner() {
        return Casework.RESOURCE;
    }

    @Override
    public boolean isSettled(UUID file) {
        Application one = applications.findByFile(file).orElseThrow();
        documents.lock(Casework.RESOURCE, one.id.toString());
        applications.getEntityManager().refresh(one);
        return SETTLED.contains(one.state);
    }

    @Override
    public void erased(UUID file) {
        Application one = applications.findByFile(file).orElseThrow();
        notices.forgetName(one.id);
        contents.forget(one.id);
        casework.publish(one);
    }
}
