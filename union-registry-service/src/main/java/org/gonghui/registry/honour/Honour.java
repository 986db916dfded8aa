package org.gonghui.registry.honour;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.identity.Citation;
import org.gonghui.kit.identity.ExternalId;
import org.gonghui.kit.text.Name;
import org.gonghui.registry.honour.HonourRequest.Recipient;
import org.jspecify.annotations.NullUnmarked;

/** An honour, of one recipient or of several that are not named. */
@Entity
@NullUnmarked
public class Honour {

    @Id
    private UUID id;

    private String externalSystem;
    private String externalKey;
    private String honourZh;
    private String honourEn;

    @Enumerated(EnumType.STRING)
    private HonourLevel level;

    private Integer year;

    @Enumerated(EnumType.STRING)
    private RecipientKind recipientKind;

    private String recipientNameZh;
    private String recipientNameEn;
    private Integer recipients;
    private String jointGroup;
    private String body;
    private String grantingBody;

    @Enumerated(EnumType.STRING)
    private HonourState state;

    private String sourceDocument;
    private String sourceLines;
    private String note;

    protected Honour() {}

    static Honour recorded(HonourRequest request) {
        Honour honour = new Honour();
        honour.id = Ids.next();
        if (request.externalId() != null) {
            honour.externalSystem = request.externalId().system();
            honour.externalKey = request.externalId().key();
        }
        honour.describe(request);
        return honour;
    }

    /** Takes over everything but the identity. */
    void describe(HonourRequest request) {
        honourZh = request.honour().zh();
        honourEn = request.honour().en();
        level = request.level();
        year = request.year();
        recipientKind = request.recipient().kind();
        recipientNameZh = request.recipient().name().zh();
        recipientNameEn = request.recipient().name().en();
        recipients = request.recipients();
        jointGroup = request.jointGroup();
        body = request.body();
        grantingBody = request.grantingBody();
        state = request.state();
        sourceDocument = request.source() == null ? null : request.source().document();
        sourceLines = request.source() == null ? null : request.source().lines();
        note = request.note();
    }

    UUID id() {
        return id;
    }

    HonourRequest toRequest() {
        return new HonourRequest(
                new Name(honourZh, honourEn),
                level,
                year,
                new Recipient(recipientKind, new Name(recipientNameZh, recipientNameEn)),
                body,
                grantingBody,
                state,
                recipients,
                jointGroup,
                sourceDocument == null ? null : new Citation(sourceDocument, sourceLines),
                note,
                externalKey == null ? null : new ExternalId(externalSystem, externalKey));
    }
}
