package org.gonghui.programme.relief;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What the content of a document may be. */
@Schema(name = "ReliefDocumentMedia")
public enum DocumentMedia implements Coded {
    PDF("PDF 文件", "PDF", "application/pdf"),
    JPEG("JPEG 图片", "JPEG picture", "image/jpeg"),
    PNG("PNG 图片", "PNG picture", "image/png");

    private final Text label;
    private final String mediaType;

    DocumentMedia(String zh, String en, String mediaType) {
        this.label = Text.of(zh, en);
        this.mediaType = mediaType;
    }

    @Override
    public Text label() {
        return label;
    }

    /** Its media type: the code of the contract. */
    @Override
    @JsonValue
    public String code() {
        return mediaType;
    }
}
