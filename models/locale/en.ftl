profile-unknown = There is no recogniser profile "{ $name }" and no folder at that path. Known profiles: { $known }. Name one of them or give the path of a folder with a model in CTranslate2 form.
model-folder-missing = The folder of the model { $name } is not there: { $folder }. Install the package again or give the right folder.
model-file-missing = The model { $name } lacks the file { $file } in { $folder }. Copy the model again, whole.
model-not-in-cache = The model { $name } ({ $hub }) is not on this machine, and nothing is downloaded unasked. Download it yourself beforehand or give the path of its folder instead of the name.
model-altered = The file { $file } of the model { $name } in { $folder } is not the one that was checked: its SHA-256 is { $found }, { $pinned } is expected. The model was not loaded. Copy it again from a trusted source.
fitness-demonstration = Trained on synthetic speech only. It shows how the work goes without a network; on recordings of living people it makes many mistakes and may even write a denial of guilt down as a confession. For real recordings choose a large model.
fitness-evidence = May be used on real recordings. A person must check the text against the recording before it is used.
fitness-unknown = Your own model: nobody has measured here how well it recognises Kazakh and Russian speech. A person must check the text against the recording.
