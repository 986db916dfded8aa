package org.gonghui.programme.station;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.text.Name;
import org.gonghui.programme.shared.Money;
import org.jspecify.annotations.Nullable;

/** What is stored of a station for readers: all that {@link StationView} shows but version and time. */
record StationDocument(
        UUID id,
        StationKind kind,
        Name name,
        String host,
        @Nullable String address,
        @Nullable Location location,
        @Nullable String openingHours,
        List<Facility> facilities,
        @Nullable Integer capacity,
        StationLevel level,
        @Nullable LocalDate builtOn,
        @Nullable LocalDate renovatedOn,
        @Nullable LocalDate closedOn,
        @Nullable Money funding,
        @Nullable String contact,
        @Nullable String note,
        @Nullable ExternalId externalId) {}
