package org.gonghui.programme.mutualaid;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.gonghui.kit.change.Documents;
import org.gonghui.programme.person.PersonalFileOwner;

/** The personal files of claims. */
@Singleton
public class ClaimFiles implements PersonalFileOwner {

    private final ClaimRepository claims;
    private final Casework casework;
    private final Documents documents;

    ClaimFiles(ClaimRepository claims, Casework casework, Documents documents) {
        this.claims = claims;
        this.casework = casework;
        this.documents = documents;
    }

    @Override
    public String owner() {
        return ClaimService.RESOURCE;
    }

    @Override
    public boolean isSettled(UUID file) {
        Claim one = claims.findByFile(file).orElseThrow();
        documents.lock(ClaimService.RESOURCE, one.id.toString());
        claims.getEntityManager().refresh(one);
        return one.state == ClaimState.PAID || one.state == ClaimState.REJECTED;
    }

    @Override
    public void erased(UUID file) {
        casework.publish(claims.findByFile(file).orElseThrow());
    }
}
