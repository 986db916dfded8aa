package org.gonghui.registry.body;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.kit.text.Name;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A union body. Its code never changes; who it stands under is a matter of affiliations. */
@Entity
@Table(name = "union_body")
@NullUnmarked
public class Body {

    @Id
    private String code;

    private String nameZh;
    private String nameEn;
    private String shortNameZh;
    private String shortNameEn;

    @Enumerated(EnumType.STRING)
    private BodyType type;

    @Enumerated(EnumType.STRING)
    private BodyLevel level;

    private String divisionCode;
    private String creditCode;
    private String industry;

    @Enumerated(EnumType.STRING)
    private Ownership ownership;

    private boolean platformFirm;
    private LocalDate foundedOn;
    private LocalDate dissolvedOn;
    private Double lon;
    private Double lat;
    private String contact;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags;

    private String note;

    @Convert(converter = FormerNamesJson.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<FormerName> formerNames = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> predecessors = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> successors = List.of();

    private String mergedInto;

    protected Body() {}

    static Body recorded(BodyRequest request) {
        Body body = new Body();
        body.code = request.code();
        body.describe(request);
        return body;
    }

    /** Takes over everything but the code, the superior and what lifecycle events have left; who lives is not merged. */
    void describe(BodyRequest request) {
        nameZh = request.name().zh();
        nameEn = request.name().en();
        shortNameZh = request.shortName() == null ? null : request.shortName().zh();
        shortNameEn = request.shortName() == null ? null : request.shortName().en();
        type = request.type();
        level = request.level();
        divisionCode = request.divisionCode();
        creditCode = request.creditCode();
        industry = request.industry();
        ownership = request.ownership();
        platformFirm = request.isPlatformFirm();
        foundedOn = request.foundedOn();
        dissolvedOn = request.dissolvedOn();
        lon = request.location() == null ? null : request.location().lon();
        lat = request.location() == null ? null : request.location().lat();
        contact = request.contact();
        tags = request.tagList();
        note = request.note();
        mergedInto = dissolvedOn == null ? null : mergedInto;
    }

    void take(Lineage lineage) {
        formerNames = lineage.formerNames();
        predecessors = lineage.predecessors();
        successors = lineage.successors();
        mergedInto = lineage.mergedInto();
    }

    /** The former name is kept with the day on which it ended. */
    void rename(Name name, @Nullable Name shortName, LocalDate day) {
        take(lineage().withFormerName(new FormerName(new Name(nameZh, nameEn), day)));
        nameZh = name.zh();
        nameEn = name.en();
        if (shortName != null) {
            shortNameZh = shortName.zh();
            shortNameEn = shortName.en();
        }
    }

    void dissolve(LocalDate day) {
        dissolvedOn = day;
    }

    LocalDate foundedOn() {
        return foundedOn;
    }

    LocalDate dissolvedOn() {
        return dissolvedOn;
    }

    Name name() {
        return new Name(nameZh, nameEn);
    }

    Lineage lineage() {
        return new Lineage(formerNames, predecessors, successors, mergedInto);
    }

    /** The request that would describe this body as it is, under the given superior. */
    BodyRequest toRequest(@Nullable String superior, @Nullable LocalDate superiorSince) {
        return new BodyRequest(
                code,
                new Name(nameZh, nameEn),
                shortNameZh == null ? null : new Name(shortNameZh, shortNameEn),
                type,
                level,
                superior,
                superiorSince,
                divisionCode,
                creditCode,
                industry,
                ownership,
                platformFirm,
                foundedOn,
                dissolvedOn,
                lon == null ? null : new Location(lon, lat),
                contact,
                tags,
                note);
    }
}
