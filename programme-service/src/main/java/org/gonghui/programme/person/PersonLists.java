package org.gonghui.programme.person;

import jakarta.inject.Singleton;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;

/** Personal files are kept and audited like other resources, but never stand in the feed. */
@Singleton
public class PersonLists implements ChangeCatalogue {

    @Override
    public Set<String> resources() {
        return Set.of();
    }

    @Override
    public Set<String> confidential() {
        return Set.of(People.RESOURCE);
    }
}
