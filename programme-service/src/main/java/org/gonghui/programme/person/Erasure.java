package org.gonghui.programme.person;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.change.StoredDocument;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.shared.Sight;

/** Drops personal data whose time has come, or that must go before. The records that kept it stay, with their amounts. */
@Singleton
public class Erasure {

    private final People people;
    private final PersonalFileRepository files;
    private final Documents documents;
    private final Sight sight;
    private final Map<String, PersonalFileOwner> owners;

    Erasure(
            People people,
            PersonalFileRepository files,
            Documents documents,
            Sight sight,
            @All List<PersonalFileOwner> owners) {
        this.people = people;
        this.files = files;
        this.documents = documents;
        this.sight = sight;
        this.owners = owners.stream().collect(Collectors.toMap(PersonalFileOwner::owner, Function.identity()));
    }

    /**
     * Erases one file at somebody's wish; one that was erased already stays as it is.
     *
     * @throws Problem {@code conflict} where the record that keeps it is not settled
     */
    @Transactional
    public StoredDocument erase(UUID file, String reason) {
        SealedFile present = files.find(List.of(file)).stream()
                .filter(found -> sight.reaches(found.body()))
                .findFirst()
                .orElseThrow(() -> People.notFound(file));
        if (!present.erased() && !eraseIfSettled(present, reason)) {
            throw new Problem(CommonProblem.CONFLICT)
                    .with("", "not_settled", Text.of("相关记录尚未办结，暂不能删除", "The record that keeps it is not settled yet"));
        }
        return documents.find(People.RESOURCE, file.toString()).orElseThrow();
    }

    /** Erases a file in a transaction of its own, if its record is settled; whether it was and there was anything left. */
    boolean eraseOld(UUID file, String reason) {
        return QuarkusTransaction.requiringNew().call(() -> files.find(List.of(file)).stream()
                .anyMatch(found -> !found.erased() && eraseIfSettled(found, reason)));
    }

    private boolean eraseIfSettled(SealedFile file, String reason) {
        PersonalFileOwner owner = owners.get(file.owner());
        if (owner == null || !owner.isSettled(file.id())) {
            return false;
        }
        people.erase(file.id(), reason);
        owner.erased(file.id());
        return true;
    }
}
