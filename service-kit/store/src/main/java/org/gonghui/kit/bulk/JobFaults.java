package org.gonghui.kit.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.ProblemView.FaultView;
import org.jspecify.annotations.Nullable;

/** Renders the faults of rows as JSON, to be stored in both languages until somebody asks in one. */
@Singleton
class JobFaults {

    private final ObjectMapper json;

    JobFaults(ObjectMapper json) {
        this.json = json;
    }

    @Nullable
    String inChinese(List<Fault> faults) {
        return render(faults, Locale.CHINESE);
    }

    @Nullable
    String inEnglish(List<Fault> faults) {
        return render(faults, Locale.ENGLISH);
    }

    private @Nullable String render(List<Fault> faults, Locale language) {
        if (faults.isEmpty()) {
            return null;
        }
        try {
            return json.writeValueAsString(faults.stream()
                    .map(fault -> new FaultView(
                            fault.pointer(), fault.code(), fault.detail().in(language)))
                    .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
