package org.gonghui.metrics.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A figure as its row says it now. */
record StoredFigure(UUID id, FigureRequest statement) {

    static StoredFigure read(ResultSet row) throws SQLException {
        return new StoredFigure(row.getObject("id", UUID.class), KnownFigure.statement(row));
    }

    FigureState state() {
        return statement.state();
    }
}
