"""Opens a text in LibreOffice by its address, as "Fichier, Ouvrir" does, adds a line, saves it in place and closes it.

Arguments: the name of the pipe LibreOffice listens on, the address, the login and the password that its user would type, the line. Says OPEN, then waits for a line on its standard input before it goes on.
"""

import sys
import time

import uno
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.task import XInteractionHandler2

PIPE, ADDRESS, LOGIN, PASSWORD, LINE = sys.argv[1:6]


class User(unohelper.Base, XInteractionHandler2):
    """Answers the question for a name and a password, and no other."""

    def handle(self, request):
        self.handleInteractionRequest(request)

    def handleInteractionRequest(self, request):
        for answer in request.getContinuations():
            if hasattr(answer, "setUserName"):
                answer.setUserName(LOGIN)
                answer.setPassword(PASSWORD)
                answer.select()
                return True
        print("asked:", request.getRequest(), file=sys.stderr, flush=True)
        return False


def connect():
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    sys.exit("LibreOffice does not answer")


def setting(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


office = connect()
desktop = office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)
text = desktop.loadComponentFromURL(ADDRESS, "_blank", 0, (setting("Hidden", True), setting("InteractionHandler", User())))
if text is None:
    sys.exit("not opened")
print("READONLY" if text.isReadonly() else "OPEN", flush=True)
sys.stdin.readline()
text.Text.insertString(text.Text.getEnd(), LINE, False)
text.store()
text.close(False)
print("CLOSED", flush=True)
desktop.terminate()
