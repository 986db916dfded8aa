package org.gonghui.kit.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import org.gonghui.kit.change.Publication;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/** Bulk uploads, row by row, of what is known by its external id. */
public abstract class ImportByExternalId<R> extends ImportOneByOne<R> {

    protected abstract @Nullable ExternalId externalIdOf(R row);

    /**
     * Adds what a row says, or changes what has its external id, as {@link ImportOneByOne#upsert} does.
     *
     * @throws Problem where the row is at fault
     */
    protected abstract Publication upsert(R row, ExternalId externalId);

    @Override
    public String keyOf(R row) {
        ExternalId id = known(row);
        return id.system() + ":" + id.key();
    }

    @Override
    public @Nullable String keyIn(JsonNode row) {
        String system = row.path("externalId").path("system").textValue();
        String key = row.path("externalId").path("key").textValue();
        return system == null || key == null ? null : system + ":" + key;
    }

    @Override
    public void check(R row, Faults faults) {
        if (externalIdOf(row) == null) {
            faults.add("/externalId", "required", Text.of("批量上传必须填写", "An upload needs it to know the record again"));
        }
    }

    @Override
    protected Publication upsert(R row) {
        return upsert(row, known(row));
    }

    private ExternalId known(R row) {
        ExternalId id = externalIdOf(row);
        if (id == null) {
            throw new IllegalStateException("checked when the row was read");
        }
        return id;
    }
}
