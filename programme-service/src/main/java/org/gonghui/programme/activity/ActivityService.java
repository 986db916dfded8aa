package org.gonghui.programme.activity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.http.EntityTags;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.identity.ExternalIds;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.kit.time.Calendar;
import org.gonghui.programme.shared.BodyLives;
import org.gonghui.registrycopy.BodyDirectory;
import org.jspecify.annotations.Nullable;

/** Records, edits and finds activities. */
@ApplicationScoped
public class ActivityService {

    static final String RESOURCE = "activity";
    private static final String ORGANISER = "/organiser";

    private final ActivityRepository activities;
    private final Documents documents;
    private final ExternalIds externalIds;
    private final BodyDirectory directory;
    private final BodyLives lives;
    private final Caller caller;
    private final Calendar calendar;

    ActivityService(
            ActivityRepository activities,
            Documents documents,
            ExternalIds externalIds,
            BodyDirectory directory,
            BodyLives lives,
            Caller caller,
            Calendar calendar) {
        this.activities = activities;
        this.documents = documents;
        this.externalIds = externalIds;
        this.directory = directory;
        this.lives = lives;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** Records an activity; one with an external id that is recorded alike already stays as it is. */
    public Publication create(ActivityRequest request) {
        directory.require(request.organiser(), ORGANISER);
        caller.requireWithin(request.organiser(), ORGANISER);
        return QuarkusTransaction.joiningExisting().call(() -> record(request));
    }

    private Publication record(ActivityRequest request) {
        if (request.externalId() != null) {
            externalIds.lock(RESOURCE, request.externalId());
            Activity present = activities.findByExternalId(request.externalId()).orElse(null);
            if (present != null) {
                return recordedAlready(present, request);
            }
        }
        requireRules(request);
        Activity activity = Activity.of(Ids.next(), request);
        activities.persist(activity);
        return publish(activity);
    }

    private Publication recordedAlready(Activity present, ActivityRequest request) {
        if (!Activity.of(present.id(), request).document().equals(present.document())) {
            throw ExternalIds.taken(ActivityResource.PATH + "/" + present.id());
        }
        return publish(present);
    }

    /** Records what a row of an upload says, or changes what has its external id, in the open transaction. */
    Publication upsert(ActivityRequest request, ExternalId externalId) {
        requireBody(request.organiser());
        caller.requireWithin(request.organiser(), ORGANISER);
        Activity known = activities.findByExternalId(externalId).orElse(null);
        if (known == null) {
            requireRules(request);
            Activity activity = Activity.of(Ids.next(), request);
            activities.persist(activity);
            return publish(activity);
        }
        documents.lock(RESOURCE, known.id().toString());
        caller.requireWithin(known.document().organiser(), "");
        if (!Activity.of(known.id(), request).document().equals(known.document())) {
            if (known.isHeldOtherwise(request)) {
                requireRules(request);
            }
            known.become(request);
        }
        return publish(known);
    }

    /** A row does not wait for a body that may be on its way: an upload has many rows. */
    private void requireBody(String code) {
        if (!directory.exists(code)) {
            throw Problem.content(ORGANISER, "unknown_body", Text.of("没有这个工会", "There is no such body"));
        }
    }

    /** Forgets what was read and written so far in this transaction. */
    void forget() {
        activities.getEntityManager().clear();
    }

    /** Changes some fields of an activity. */
    public Publication patch(UUID id, MergePatch patch, @Nullable String ifMatch) {
        ActivityRequest wanted = accept(find(id), patch, ifMatch);
        directory.require(wanted.organiser(), ORGANISER);
        return QuarkusTransaction.requiringNew().call(() -> edit(id, patch, ifMatch));
    }

    private Publication edit(UUID id, MergePatch patch, @Nullable String ifMatch) {
        StoredDocument present = documents.lock(RESOURCE, id.toString()).orElseThrow(() -> notFound(id));
        ActivityRequest wanted = accept(present, patch, ifMatch);
        caller.requireWithin(wanted.organiser(), ORGANISER);
        Activity activity = activities.findById(id);
        if (activity.isHeldOtherwise(wanted)) {
            requireRules(wanted);
        }
        activity.become(wanted);
        return publish(activity);
    }

    /** What a patch makes of an activity, if the caller may touch it and has seen it as it is. */
    private ActivityRequest accept(StoredDocument present, MergePatch patch, @Nullable String ifMatch) {
        ActivityRequest before = ActivityRequest.of(
                activities.findById(UUID.fromString(present.key())).document());
        caller.requireWithin(before.organiser(), "");
        EntityTags.requireMatch(ifMatch, present.etag());
        ActivityRequest after = patch.applyTo(before, ActivityRequest.class);
        ExternalIds.requireUnchanged(before.externalId(), after.externalId());
        return after;
    }

    public StoredDocument find(UUID id) {
        return documents.find(RESOURCE, id.toString()).orElseThrow(() -> notFound(id));
    }

    /** Activities in the order in which they were recorded. */
    public List<StoredDocument> list(ActivityFilter filter, @Nullable UUID after, int limit) {
        return activities.page(filter, after, limit);
    }

    private void requireRules(ActivityRequest request) {
        Faults faults = new Faults();
        Period period = request.period();
        period.checkOn(calendar.today(), ActivityRequest.PERIOD, faults);
        lives.mustExist(request.organiser(), period.from(), period.to(), ORGANISER, faults);
        faults.throwIfAny();
    }

    private Publication publish(Activity activity) {
        return documents.publish(RESOURCE, activity.id().toString(), activity.document());
    }

    private static Problem notFound(UUID id) {
        return Problem.notFound(Text.of("没有活动 %s", "There is no activity %s").with(id));
    }
}
