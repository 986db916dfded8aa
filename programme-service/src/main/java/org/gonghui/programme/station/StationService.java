package org.gonghui.programme.station;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.access.Caller;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.database.Ids;
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

/** Records, edits and finds stations. */
@ApplicationScoped
public class StationService {

    static final String RESOURCE = "station";
    private static final String HOST = "/host";

    private final StationRepository stations;
    private final Documents documents;
    private final ExternalIds externalIds;
    private final BodyDirectory directory;
    private final BodyLives lives;
    private final Caller caller;
    private final Calendar calendar;

    StationService(
            StationRepository stations,
            Documents documents,
            ExternalIds externalIds,
            BodyDirectory directory,
            BodyLives lives,
            Caller caller,
            Calendar calendar) {
        this.stations = stations;
        this.documents = documents;
        this.externalIds = externalIds;
        this.directory = directory;
        this.lives = lives;
        this.caller = caller;
        this.calendar = calendar;
    }

    /** Records a station; one with an external id that is recorded alike already stays as it is. */
    public Publication create(StationRequest request) {
        directory.require(request.host(), HOST);
        caller.requireWithin(request.host(), HOST);
        return QuarkusTransaction.joiningExisting().call(() -> record(request));
    }

    private Publication record(StationRequest request) {
        if (request.externalId() != null) {
            externalIds.lock(RESOURCE, request.externalId());
            Station present = stations.findByExternalId(request.externalId()).orElse(null);
            if (present != null) {
                return recordedAlready(present, request);
            }
        }
        requireRules(request, true);
        Station station = Station.of(Ids.next(), request);
        stations.persist(station);
        return publish(station);
    }

    private Publication recordedAlready(Station present, StationRequest request) {
        if (!Station.of(present.id(), request).document().equals(present.document())) {
            throw ExternalIds.taken(StationResource.PATH + "/" + present.id());
        }
        return publish(present);
    }

    /** Records what a row of an upload says, or changes what has its external id, in the open transaction. */
    Publication upsert(StationRequest request, ExternalId externalId) {
        requireBody(request.host());
        caller.requireWithin(request.host(), HOST);
        Station known = stations.findByExternalId(externalId).orElse(null);
        if (known == null) {
            requireRules(request, true);
            Station station = Station.of(Ids.next(), request);
            stations.persist(station);
            return publish(station);
        }
        documents.lock(RESOURCE, known.id().toString());
        caller.requireWithin(known.host(), "");
        if (!Station.of(known.id(), request).document().equals(known.document())) {
            requireRules(request, !request.host().equals(known.host()));
            known.become(request);
        }
        return publish(known);
    }

    /** A row does not wait for a body that may be on its way: an upload has many rows. */
    private void requireBody(String code) {
        if (!directory.exists(code)) {
            throw Problem.content(HOST, "unknown_body", Text.of("没有这个工会", "There is no such body"));
        }
    }

    /** Forgets what was read and written so far in this transaction. */
    void forget() {
        stations.getEntityManager().clear();
    }

    /** Changes some fields of a station. */
    public Publication patch(UUID id, MergePatch patch, @Nullable String ifMatch) {
        StationRequest wanted = accept(find(id), patch, ifMatch);
        directory.require(wanted.host(), HOST);
        return QuarkusTransaction.requiringNew().call(() -> edit(id, patch, ifMatch));
    }

    private Publication edit(UUID id, MergePatch patch, @Nullable String ifMatch) {
        StoredDocument present = documents.lock(RESOURCE, id.toString()).orElseThrow(() -> notFound(id));
        StationRequest wanted = accept(present, patch, ifMatch);
        caller.requireWithin(wanted.host(), HOST);
        Station station = stations.findById(id);
        requireRules(wanted, !wanted.host().equals(station.host()));
        station.become(wanted);
        return publish(station);
    }

    /** What a patch makes of a station, if the caller may touch it and has seen it as it is. */
    private StationRequest accept(StoredDocument present, MergePatch patch, @Nullable String ifMatch) {
        StationRequest before = StationRequest.of(
                stations.findById(UUID.fromString(present.key())).document());
        caller.requireWithin(before.host(), "");
        StationTags.requireMatch(ifMatch, present);
        StationRequest after = patch.applyTo(before, StationRequest.class);
        ExternalIds.requireUnchanged(before.externalId(), after.externalId());
        return after;
    }

    public StoredDocument find(UUID id) {
        return documents.find(RESOURCE, id.toString()).orElseThrow(() -> notFound(id));
    }

    /** Stations in the order in which they were recorded. */
    public List<StoredDocument> list(StationFilter filter, @Nullable UUID after, int limit) {
        filter.check();
        return stations.page(filter, calendar.today(), after, limit);
    }

    private void requireRules(StationRequest request, boolean newHost) {
        LocalDate today = calendar.today();
        Faults faults = new Faults();
        request.checkOn(today, faults);
        if (newHost) {
            LocalDate lastDay = request.lastDay(today);
            lives.mustExist(request.host(), lastDay, lastDay, HOST, faults);
        }
        faults.throwIfAny();
    }

    private Publication publish(Station station) {
        return documents.publish(RESOURCE, station.id().toString(), station.document());
    }

    private static Problem notFound(UUID id) {
        return Problem.notFound(Text.of("没有阵地 %s", "There is no station %s").with(id));
    }
}
