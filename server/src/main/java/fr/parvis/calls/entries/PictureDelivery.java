package fr.parvis.calls.entries;

import fr.parvis.calls.CallAction;
import fr.parvis.calls.CallGate;
import fr.parvis.calls.entries.PictureStore.Picture;
import fr.parvis.files.Blob;
import fr.parvis.files.Delivery;
import fr.parvis.files.Thumbnails;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How photographs leave: drawn anew to be looked at, as they came for who runs the call once the jury is closed.
@Component
public class PictureDelivery {
    private final CallGate gate;
    private final Pictures pictures;
    private final Thumbnails thumbnails;
    private final Delivery delivery;

    PictureDelivery(CallGate gate, Pictures pictures, Thumbnails thumbnails, Delivery delivery) {
        this.gate = gate;
        this.pictures = pictures;
        this.thumbnails = thumbnails;
        this.delivery = delivery;
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN, CALL_NOT_NOW
    public Picture ofJury(Actor actor, UUID callId, UUID id) {
        return counting(pictures.require(gate.require(actor, callId, CallAction.READ_ENTRIES), id));
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN, CALL_NOT_NOW before the jury is closed
    public Picture original(Actor actor, UUID callId, UUID id) {
        return counting(pictures.require(gate.require(actor, callId, CallAction.TAKE_ORIGINALS), id));
    }

    private static Picture counting(Picture picture) {
        if (picture.number() == null) {
            throw Problem.notFound();
        }
        return picture;
    }

    public void show(HttpServletRequest request, HttpServletResponse response, Picture picture, boolean small)
            throws IOException {
        if (small) {
            thumbnails.send(request, response, picture.shown(), picture.shownType());
        } else {
            delivery.send(request, response, picture.shown(), name(picture), picture.shownType(), true);
        }
    }

    public void give(HttpServletRequest request, HttpServletResponse response, Picture picture) throws IOException {
        delivery.send(
                request, response, new Blob(picture.hash(), picture.size()), name(picture), picture.mediaType(), false);
    }

    private static String name(Picture picture) {
        return "photo-" + (picture.number() == null ? "0" : picture.number())
                + (picture.mediaType().equals("image/png") ? ".png" : ".jpg");
    }
}
