package org.gonghui.programme.payment;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.gonghui.kit.table.CsvText;
import org.gonghui.kit.table.XlsxFile;

/** The forms that a bank file may take. */
enum BankFileFormat {
    CSV(CsvText.MEDIA_TYPE + ";charset=UTF-8", "csv"),
    XLSX(XlsxFile.MEDIA_TYPE, "xlsx");

    private final String type;
    private final String ending;

    BankFileFormat(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** The best for a caller; CSV where he has no wish. */
    static BankFileFormat of(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(wish -> Stream.of(values()).filter(format -> wish.isCompatible(format.type())))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }

    MediaType type() {
        return MediaType.valueOf(type);
    }

    String ending() {
        return ending;
    }
}
