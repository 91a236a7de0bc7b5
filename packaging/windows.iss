; The installer of deskeditor for Windows (Inno Setup 6). Compiled by packaging/windows.py, which gives Version, Source and Output.
; It installs for the person alone, without administrator's rights. Desks are in people's own folders: removing leaves them alone.

#ifndef Version
  #error Version is not given: run packaging/windows.py
#endif

[Setup]
AppId={{6E0E1C0B-7C0D-4E67-9B1B-9D1C6C1D5A40}
AppName=Desk Editor
AppVersion={#Version}
AppVerName=Desk Editor {#Version}
AppPublisher=The deskeditor developers
DefaultDirName={autopf}\Desk Editor
DefaultGroupName=Desk Editor
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile={#Source}\_internal\deskeditor\LICENSE
OutputDir={#Output}
OutputBaseFilename=deskeditor_{#Version}_setup
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\deskeditorw.exe
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes
ChangesEnvironment=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[CustomMessages]
en.OnPath=Make the command "deskeditor" known to the command line
fr.OnPath=Faire connaître la commande « deskeditor » à la ligne de commande
en.DeskFile=Desk of drafts
fr.DeskFile=Bureau d'articles

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "path"; Description: "{cm:OnPath}"; Flags: unchecked

[Files]
Source: "{#Source}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\Desk Editor"; Filename: "{app}\deskeditorw.exe"
Name: "{autodesktop}\Desk Editor"; Filename: "{app}\deskeditorw.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.desk"; ValueType: string; ValueData: "deskeditor.desk"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\deskeditor.desk"; ValueType: string; ValueData: "{cm:DeskFile}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\deskeditor.desk\DefaultIcon"; ValueType: string; ValueData: "{app}\deskeditorw.exe,0"
Root: HKA; Subkey: "Software\Classes\deskeditor.desk\shell\open\command"; ValueType: string; ValueData: """{app}\deskeditorw.exe"" --desk ""%1"""
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: NotOnPath

[Run]
Filename: "{app}\deskeditorw.exe"; Description: "{cm:LaunchProgram,Desk Editor}"; Flags: nowait postinstall skipifsilent

[Code]
function NotOnPath: Boolean;
var
  Known: string;
begin
  if not RegQueryStringValue(HKCU, 'Environment', 'Path', Known) then
    Known := '';
  Result := Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(Known) + ';') = 0;
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Known, Here: string;
  At: Integer;
begin
  if (Step = usPostUninstall) and RegQueryStringValue(HKCU, 'Environment', 'Path', Known) then
  begin
    Here := ';' + ExpandConstant('{app}');
    At := Pos(Uppercase(Here), Uppercase(Known));
    if At > 0 then
    begin
      Delete(Known, At, Length(Here));
      RegWriteExpandStringValue(HKCU, 'Environment', 'Path', Known);
    end;
  end;
end;
