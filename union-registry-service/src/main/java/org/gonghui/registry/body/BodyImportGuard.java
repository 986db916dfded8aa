package org.gonghui.registry.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Name;
import org.gonghui.kit.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an upload from undoing what lifecycle events have done: whoever made the file may not have heard of them, and
 * unlike who edits a single body has not said which version the file is about.
 */
@Singleton
class BodyImportGuard {

    /** As most documents say; they are not parsed. */
    private static final String LIVES = "\"dissolvedOn\":null";

    private final ObjectReader json;

    BodyImportGuard(ObjectMapper json) {
        this.json = json.readerFor(Life.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private record Life(Name name, @Nullable LocalDate dissolvedOn) {}

    static boolean lives(String document) {
        return document.contains(LIVES);
    }

    /** What a row may not say of a body whose document and lineage are these. */
    List<Fault> faults(BodyRequest row, String document, Lineage lineage) {
        if (lives(document) && lineage.formerNames().isEmpty()) {
            return List.of();
        }
        Life life = read(document);
        Faults faults = new Faults();
        if (!lineage.formerNames().isEmpty() && !row.name().equals(life.name())) {
            faults.add(
                    "/name",
                    "renamed",
                    Text.of("工会已更名；请用 /api/v1/bodies/%s/rename", "It was renamed; use /api/v1/bodies/%s/rename")
                            .with(row.code()));
        }
        LocalDate dissolvedOn = life.dissolvedOn();
        if (dissolvedOn != null && !Objects.equals(dissolvedOn, row.dissolvedOn())) {
            faults.add(
                    "/dissolvedOn",
                    "dissolved",
                    Text.of("工会已于 %s 撤销；请更正该事件或单独编辑", "Dissolved on %s; correct that event, or edit the body by itself")
                            .with(dissolvedOn));
        }
        return faults.list();
    }

    private Life read(String document) {
        try {
            return json.readValue(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
