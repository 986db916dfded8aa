package org.gonghui.kit.codelist;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.text.Text;

/** A code list with its labels. */
@Schema(name = "CodeList", description = "The values of an enum with their labels")
public record CodeListView(
        @Schema(description = "Name of the list") @NotNull String name, @NotNull List<CodeView> items) {

    /** One value of a code list. */
    @Schema(name = "Code", description = "One value of a code list")
    public record CodeView(
            @Schema(description = "As it stands in requests and answers") @NotNull String code,
            @Schema(description = "In the caller's language") @NotNull String label,
            @Schema(description = "In both languages") @NotNull Labels labels) {}

    /** A label in both languages. */
    @Schema(name = "Labels", description = "A label in both languages")
    public record Labels(@NotNull String zh, @NotNull String en) {
        static Labels from(Text text) {
            return new Labels(text.zh(), text.en());
        }
    }

    public static CodeListView from(CodeList list, Locale language) {
        return new CodeListView(
                list.name(),
                list.codes().stream()
                        .map(code -> new CodeView(code.code(), code.label().in(language), Labels.from(code.label())))
                        .toList());
    }
}
