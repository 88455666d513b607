package fr.parvis.people;

import java.util.List;

/// The words that French passwords are made of most, beside those that the estimator brings along.
final class CommonPasswords {
    static final List<String> WORDS = List.of(("""
                    parvis azerty azertyuiop qsdfgh qsdfghjklm wxcvbn motdepasse motdepass mdp mdp123 bonjour bonsoir bienvenue salut
                    coucou soleil lune etoile doudou loulou chouchou cheri cherie monamour jetaime amour bisous princesse poupette
                    chocolat nounours papillon coccinelle licorne toutou minou chaton chat chien cheval poisson lapin loup lion tigre
                    mairie commune maire adjoint conseil conseiller municipal municipalite communaute secretaire secretariat
                    administrateur admin service technique technicien agent elu elus delegue president directeur directrice budget
                    france francais marseille paris lyon toulouse bordeaux nantes strasbourg lille rennes metz nancy lorraine
                    alsace bretagne normandie moselle vosges meuse seille juventus barcelone psg olympique football rugby petanque
                    printemps automne hiver janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
                    lundi mardi mercredi jeudi vendredi samedi dimanche famille maison jardin vacances voiture moto velo camion
                    nicolas thomas julien alexandre maxime antoine pierre jean michel philippe patrick alain bernard christian daniel
                    camille marie julie lea emma chloe manon laura sarah isabelle nathalie sylvie catherine francoise monique
                    liberte egalite fraternite republique bonheur sante merci toujours jamais secret internet ordinateur portable
                    message messagerie courriel bureau travail espace connexion identifiant utilisateur compte acces ouverture
                    """).strip().split("\\s+"));

    private CommonPasswords() {}
}
