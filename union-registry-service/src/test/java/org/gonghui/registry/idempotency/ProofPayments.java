package org.gonghui.registry.idempotency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.gonghui.kit.access.Roles;
import org.gonghui.kit.change.Documents;
import org.gonghui.kit.idempotency.Idempotent;

/** An operation that must not be done twice, that only these tests call. */
@Path("/api/v1/proof-payments")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class ProofPayments {

    static final AtomicInteger PAID = new AtomicInteger();
    static final CountDownLatch OPEN = new CountDownLatch(0);
    static final AtomicReference<CountDownLatch> GATE = new AtomicReference<>(OPEN);
    static final AtomicInteger AT_THE_GATE = new AtomicInteger();

    private final Documents documents;

    ProofPayments(Documents documents) {
        this.documents = documents;
    }

    /** What is paid for. */
    public record Payment(@NotNull String purpose) {}

    /** The number of the payment. */
    public record Receipt(@NotNull Integer number) {}

    @POST
    @Idempotent(required = true)
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(operationId = "makeProofPayment", summary = "Pay")
    @APIResponseSchema(value = Receipt.class, responseCode = "201")
    public Response pay(@NotNull Payment payment) throws InterruptedException {
        AT_THE_GATE.incrementAndGet();
        if (!GATE.get().await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody opened the gate");
        }
        int number = PAID.incrementAndGet();
        documents.publish("proof", "payment-" + number, Map.of("value", number));
        return Response.status(201)
                .header("Location", "/api/v1/proof-payments/" + number)
                .header("Cache-Control", "no-store")
                .entity(new Receipt(number))
                .build();
    }

    @POST
    @Path("/{key}/elsewhere")
    @Idempotent
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Operation(operationId = "passOnProofPayment", summary = "Write, and then send the caller away")
    @APIResponse(responseCode = "303", description = "To be done elsewhere")
    public Response passOn(@PathParam("key") String key) {
        documents.publish("proof", key, Map.of("value", 1));
        return Response.seeOther(URI.create("/api/v1/elsewhere")).build();
    }
}
