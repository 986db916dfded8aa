package org.gonghui.programme.station;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.text.Name;
import org.gonghui.programme.shared.Money;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A place that a union body keeps for workers. Its point is kept in WGS-84. */
@Entity
@NullUnmarked
public class Station {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private StationKind kind;

    private String nameZh;
    private String nameEn;
    private String host;
    private String address;
    private Double lon;
    private Double lat;
    private String openingHours;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<Facility> facilities;

    private Integer capacity;

    @Enumerated(EnumType.STRING)
    private StationLevel level;

    private LocalDate builtOn;
    private LocalDate renovatedOn;
    private LocalDate closedOn;
    private BigDecimal funding;
    private String contact;
    private String note;

    @Embedded
    private ExternalId externalId;

    protected Station() {}

    /** A new station; its external id stays with it. */
    static Station of(UUID id, StationRequest request) {
        Station station = new Station();
        station.id = id;
        station.externalId = request.externalId();
        station.become(request);
        return station;
    }

    /** Takes over everything but the external id. */
    final void become(StationRequest request) {
        kind = request.kind();
        nameZh = request.name().zh();
        nameEn = request.name().en();
        host = request.host();
        address = request.address();
        moveTo(request.location());
        openingHours = request.openingHours();
        facilities = inOrder(request.facilities());
        capacity = request.capacity();
        level = request.level();
        builtOn = request.builtOn();
        renovatedOn = request.renovatedOn();
        closedOn = request.closedOn();
        funding = Money.amountOf(request.funding());
        contact = request.contact();
        note = request.note();
    }

    private void moveTo(@Nullable Location to) {
        Location wgs84 = to == null ? null : to.in(Crs.WGS84);
        lon = wgs84 == null ? null : wgs84.lon().doubleValue();
        lat = wgs84 == null ? null : wgs84.lat().doubleValue();
    }

    UUID id() {
        return id;
    }

    String host() {
        return host;
    }

    StationDocument document() {
        return new StationDocument(
                id,
                kind,
                new Name(nameZh, nameEn),
                host,
                address,
                lon == null || lat == null ? null : Location.of(new Point(lon, lat), Crs.WGS84),
                openingHours,
                List.copyOf(facilities),
                capacity,
                level,
                builtOn,
                renovatedOn,
                closedOn,
                Money.yuan(funding),
                contact,
                note,
                externalId);
    }

    private static List<Facility> inOrder(@Nullable List<Facility> facilities) {
        return facilities == null ? List.of() : facilities.stream().sorted().toList();
    }
}
