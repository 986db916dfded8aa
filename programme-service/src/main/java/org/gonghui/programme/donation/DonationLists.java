package org.gonghui.programme.donation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;
import org.gonghui.kit.database.ConstraintCatalogue;
import org.gonghui.kit.identity.ExternalIds;

/** Code list, documents and constraints of donors and donations; none of them stands in the feed. */
@Singleton
public class DonationLists implements CodeListCatalogue, ChangeCatalogue, ConstraintCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(CodeList.of("donor-kind", DonorKind.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of();
    }

    @Override
    public Set<String> confidential() {
        return Set.of(DonorRepository.RESOURCE, DonationRepository.RESOURCE);
    }

    @Override
    public Map<String, Meaning> constraints() {
        return Map.of("donor_external_id", ExternalIds.TAKEN, "donation_external_id", ExternalIds.TAKEN);
    }
}
