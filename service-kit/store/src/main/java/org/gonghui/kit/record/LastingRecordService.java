package org.gonghui.kit.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Records that last for some time: others can end them, and put them back as they were. */
public abstract class LastingRecordService<E extends RecordEntity<R>, R extends RecordRequest>
        extends RecordService<E, R> {

    private static final List<String> NOT_SAID = List.of("id", "version", "updatedAt");

    private final BiFunction<R, LocalDate, @Nullable R> ended;

    /**
     * @param ended what a record says once it is ended; null where it would not have begun by then
     */
    protected LastingRecordService(
            RecordKind<E, R> kind,
            RecordStore<E> records,
            RecordTools tools,
            BiFunction<R, LocalDate, @Nullable R> ended) {
        super(kind, records, tools);
        this.ended = ended;
    }

    /** Two that overlap, recorded at once, would wait for each other in the database until one is thrown out. */
    @Override
    protected void takeTurn(String body) {
        records.takeTurn(body);
    }

    /** Ends the records of a body that would last longer; those that would begin later go. */
    @Transactional(TxType.MANDATORY)
    public void end(String body, LocalDate lastDayExclusive) {
        for (UUID id : records.lastingLonger(body, lastDayExclusive)) {
            lock(id);
            R said = records.find(id).orElseThrow(() -> kind.notFound(id)).toRequest();
            put(id, ended.apply(said, lastDayExclusive));
        }
    }

    /**
     * Puts a record back to what its public document said.
     *
     * @param document null: the record did not exist, so it goes
     */
    @Transactional(TxType.MANDATORY)
    public void restore(String key, @Nullable JsonNode document) {
        documents().lock(resource(), key);
        put(UUID.fromString(key), document == null ? null : said(document));
    }

    private void put(UUID id, @Nullable R said) {
        E present = records.find(id).orElse(null);
        if (said == null) {
            if (present != null) {
                records.remove(present);
                documents().withdraw(resource(), id.toString());
            }
        } else if (present == null) {
            add(id, said);
        } else {
            takeTurn(said.body());
            present.take(said);
            publish(present);
        }
    }

    private R said(JsonNode document) {
        ObjectNode said = document.deepCopy();
        try {
            return tools.json().treeToValue(said.remove(NOT_SAID), kind.requestType());
        } catch (JsonProcessingException notOurs) {
            throw new IllegalArgumentException("not a document of a " + resource(), notOurs);
        }
    }
}
