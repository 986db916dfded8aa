package org.gonghui.programme.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.json.MergePatch;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.PageToken;
import org.gonghui.programme.shared.Sight;
import org.gonghui.registrycopy.BodyDirectory;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with donors and donations. Their body may have to be waited for, so no transaction is open until it is
 * there.
 */
@ApplicationScoped
public class DonationService {

    private final DonorRecords donors;
    private final DonorRepository donorRows;
    private final DonationRecords donations;
    private final DonationRepository donationRows;
    private final BodyDirectory bodies;
    private final Sight sight;

    DonationService(
            DonorRecords donors,
            DonorRepository donorRows,
            DonationRecords donations,
            DonationRepository donationRows,
            BodyDirectory bodies,
            Sight sight) {
        this.donors = donors;
        this.donorRows = donorRows;
        this.donations = donations;
        this.donationRows = donationRows;
        this.bodies = bodies;
        this.sight = sight;
    }

    Publication createDonor(DonorRequest request) {
        bodies.require(request.body(), "/body");
        return donors.create(request);
    }

    Publication patchDonor(UUID id, MergePatch patch, @Nullable String ifMatch) {
        return donors.patch(id, patch, ifMatch);
    }

    StoredDocument readDonor(UUID id) {
        return donors.find(id);
    }

    @Transactional
    Page<StoredDocument> listDonors(@Nullable String body, int pageSize, @Nullable String pageToken) {
        List<?> filters = Arrays.asList(DonorResource.PATH, body);
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows =
                donorRows.page(body, sight.extent(), from == null ? null : from.uuid(0), pageSize + 1);
        return Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()));
    }

    Publication create(DonationRequest request) {
        bodies.require(request.body(), "/body");
        return donations.create(request);
    }

    Publication patch(UUID id, MergePatch patch, @Nullable String ifMatch) {
        return donations.patch(id, patch, ifMatch);
    }

    Publication cancel(UUID id, DonationCancellation why) {
        return donations.cancel(id, why.reason());
    }

    StoredDocument read(UUID id) {
        return donations.find(id);
    }

    @Transactional
    Page<StoredDocument> list(DonationFilter filter, int pageSize, @Nullable String pageToken) {
        List<?> filters = List.of(DonationResource.PATH, filter.values());
        PageToken from = PageToken.read(pageToken, filters, 1);
        List<StoredDocument> rows =
                donationRows.page(filter, sight.extent(), from == null ? null : from.uuid(0), pageSize + 1);
        return Page.cut(rows, pageSize, last -> PageToken.write(filters, last.key()));
    }
}
